package corpus

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// folder reads a folder through os.Root, so that no link in it leads outside.
func (s *run) folder(name string) {
	root, err := os.OpenRoot(name)
	if err != nil {
		s.fail(name, 0, cause(err))
		return
	}
	defer root.Close()
	s.walk(root.FS(), name)
}

// walk reads all files of fsys. folder goes in front of their names in errors.
func (s *run) walk(fsys fs.FS, folder string) {
	found := false
	_ = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		path := filepath.Join(folder, name)
		switch {
		case s.over:
			return fs.SkipAll
		case err != nil:
			s.fail(path, 0, cause(err))
			found = true
			return nil
		case d.IsDir():
			return nil
		}
		if _, format := formatOf(name); format == "" {
			return nil
		}
		found = true
		if err := regular(fsys, name); err != nil {
			s.fail(path, 0, err)
			return nil
		}
		f, err := fsys.Open(name)
		if err != nil {
			s.fail(path, 0, cause(err))
			return nil
		}
		defer f.Close()
		s.read(path, name, f)
		return nil
	})
	if !found {
		if folder == "" {
			folder = "."
		}
		s.fail(folder, 0, ErrNoFiles)
	}
}

// regular returns an error for what is no regular file, links followed: to open a
// named pipe would wait for ever.
func regular(fsys fs.FS, name string) error {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return cause(err)
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%w, but %v", ErrNotRegular, info.Mode().Type())
	}
	return nil
}

// cause returns the error within a *fs.PathError, whose path lacks the folder.
func cause(err error) error {
	if at, ok := err.(*fs.PathError); ok {
		return at.Err
	}
	return err
}
