//go:build linux || darwin

package terminal

import (
	"os"
	"syscall"
	"unsafe"
)

// widthOf asks the terminal behind f for its columns, which some do not know (0). It
// reports whether f is a terminal.
func widthOf(f *os.File) (columns int, ok bool) {
	var size struct{ rows, columns, xPixels, yPixels uint16 }
	_, _, err := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), syscall.TIOCGWINSZ, uintptr(unsafe.Pointer(&size)))
	if err != 0 {
		return 0, false
	}
	return int(size.columns), true
}
