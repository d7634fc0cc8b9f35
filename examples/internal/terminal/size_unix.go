//go:build linux || darwin

package terminal

import (
	"os"
	"syscall"
	"unsafe"
)

// widthOf asks the terminal behind f for its columns; 0 where f is none.
func widthOf(f *os.File) int {
	var size struct{ rows, columns, xPixels, yPixels uint16 }
	_, _, err := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), syscall.TIOCGWINSZ, uintptr(unsafe.Pointer(&size)))
	if err != 0 {
		return 0
	}
	return int(size.columns)
}
