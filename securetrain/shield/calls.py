# SPDX-License-Identifier: GPL-3.0-or-later
"""The numbers of the system calls that are spoken of here, as the kernel's own headers give them.

What a machine has no number for does not exist there. The tables are not to be formatted: one
entry on each line would be two hundred lines that nobody reads.
"""

# fmt: off
X86_64 = {
    "acct": 163, "add_key": 248, "bind": 49, "bpf": 321, "chmod": 90, "chown": 92, "chroot": 161,
    "clone": 56, "clone3": 435, "connect": 42, "creat": 85, "delete_module": 176, "execve": 59,
    "execveat": 322, "fanotify_init": 300, "fchmod": 91, "fchmodat": 268, "fchmodat2": 452,
    "fchown": 93, "fchownat": 260, "fcntl": 72, "file_setattr": 469, "finit_module": 313,
    "fork": 57, "fremovexattr": 199, "fsconfig": 431, "fsetxattr": 190, "fsmount": 432,
    "fsopen": 430, "fspick": 433, "futimesat": 261, "init_module": 175, "io_uring_enter": 426,
    "io_uring_register": 427, "io_uring_setup": 425, "ioctl": 16, "kcmp": 312,
    "kexec_file_load": 320, "kexec_load": 246, "keyctl": 250, "kill": 62, "landlock_add_rule": 445,
    "landlock_create_ruleset": 444, "landlock_restrict_self": 446, "lchown": 94, "linkat": 265,
    "listen": 50, "lremovexattr": 198, "lsetxattr": 189, "migrate_pages": 256, "mkdirat": 258,
    "mknodat": 259, "mount": 165, "mount_setattr": 442, "move_mount": 429, "move_pages": 279,
    "mq_open": 240, "mq_unlink": 241, "msgget": 68, "open": 2, "open_by_handle_at": 304,
    "open_tree": 428, "open_tree_attr": 467, "openat": 257, "openat2": 437, "perf_event_open": 298,
    "pidfd_getfd": 438, "pidfd_open": 434, "pidfd_send_signal": 424, "pivot_root": 155,
    "prctl": 157, "prlimit64": 302, "process_madvise": 440, "process_mrelease": 448,
    "process_vm_readv": 310, "process_vm_writev": 311, "ptrace": 101, "quotactl": 179,
    "quotactl_fd": 443, "reboot": 169, "removexattr": 197, "removexattrat": 466, "renameat2": 316,
    "request_key": 249, "rt_sigqueueinfo": 129, "rt_tgsigqueueinfo": 297, "seccomp": 317,
    "semget": 64, "setns": 308, "setxattr": 188, "setxattrat": 463, "shmget": 29, "socket": 41,
    "swapoff": 168, "swapon": 167, "symlinkat": 266, "tgkill": 234, "tkill": 200, "truncate": 76,
    "umount2": 166, "unlinkat": 263, "unshare": 272, "userfaultfd": 323, "utime": 132,
    "utimensat": 280, "utimes": 235, "vfork": 58,
}
AARCH64 = {
    "acct": 89, "add_key": 217, "bind": 200, "bpf": 280, "chroot": 51, "clone": 220, "clone3": 435,
    "connect": 203, "delete_module": 106, "execve": 221, "execveat": 281, "fanotify_init": 262,
    "fchmod": 52, "fchmodat": 53, "fchmodat2": 452, "fchown": 55, "fchownat": 54, "fcntl": 25,
    "file_setattr": 469, "finit_module": 273, "fremovexattr": 16, "fsconfig": 431, "fsetxattr": 7,
    "fsmount": 432, "fsopen": 430, "fspick": 433, "init_module": 105, "io_uring_enter": 426,
    "io_uring_register": 427, "io_uring_setup": 425, "ioctl": 29, "kcmp": 272,
    "kexec_file_load": 294, "kexec_load": 104, "keyctl": 219, "kill": 129,
    "landlock_add_rule": 445, "landlock_create_ruleset": 444, "landlock_restrict_self": 446,
    "linkat": 37, "listen": 201, "lremovexattr": 15, "lsetxattr": 6, "migrate_pages": 238,
    "mkdirat": 34, "mknodat": 33, "mount": 40, "mount_setattr": 442, "move_mount": 429,
    "move_pages": 239, "mq_open": 180, "mq_unlink": 181, "msgget": 186, "open_by_handle_at": 265,
    "open_tree": 428, "open_tree_attr": 467, "openat": 56, "openat2": 437, "perf_event_open": 241,
    "pidfd_getfd": 438, "pidfd_open": 434, "pidfd_send_signal": 424, "pivot_root": 41,
    "prctl": 167, "prlimit64": 261, "process_madvise": 440, "process_mrelease": 448,
    "process_vm_readv": 270, "process_vm_writev": 271, "ptrace": 117, "quotactl": 60,
    "quotactl_fd": 443, "reboot": 142, "removexattr": 14, "removexattrat": 466, "renameat2": 276,
    "request_key": 218, "rt_sigqueueinfo": 138, "rt_tgsigqueueinfo": 240, "seccomp": 277,
    "semget": 190, "setns": 268, "setxattr": 5, "setxattrat": 463, "shmget": 194, "socket": 198,
    "swapoff": 225, "swapon": 224, "symlinkat": 36, "tgkill": 131, "tkill": 130, "truncate": 45,
    "umount2": 39, "unlinkat": 35, "unshare": 97, "userfaultfd": 282, "utimensat": 88,
}
# fmt: on

CALLS: dict[str, dict[str, int]] = {"x86_64": X86_64, "aarch64": AARCH64}
"""For each machine, as the kernel calls it, the number of each call."""
