package dev.assay.parserpool.jail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;

/**
 * A BPF program (seccomp_data in, verdict out) that refuses what a parser never does: new processes, sockets, mounts, other namespaces,
 * tracing, keys, and calls that bypass such filters. Threads stay possible, as does execve, with which bubblewrap starts Java. Without a
 * new process, execve could only replace Java with another program in the jail, under the same restrictions.
 */
final class SeccompFilter {

    private static final int LOAD = 0x20;
    private static final int EQUAL = 0x15;
    private static final int AT_LEAST = 0x35;
    private static final int ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int NOT_PERMITTED = 0x00050000 | 1;
    private static final int NO_SUCH_CALL = 0x00050000 | 38;

    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;
    private static final int CLONE_THREAD = 0x00010000;

    /** Numbers from here on are the x32 calls, a second set on x86-64. */
    private static final int X32 = 0x40000000;

    /** The same number on every architecture. Its flags are behind a pointer, which a filter cannot read. If it is missing, threads are created by clone. */
    private static final int CLONE3 = 435;

    /** io_uring_setup, _enter, _register, open_tree, move_mount, fsopen, fsconfig, fsmount, fspick, pidfd_getfd, mount_setattr. */
    private static final int[] EVERYWHERE = {425, 426, 427, 428, 429, 430, 431, 432, 433, 438, 442};

    private SeccompFilter() {}

    /** The numbers that differ between architectures. */
    private enum Machine {
        /**
         * socket, connect, bind, listen, accept, accept4; fork, vfork, execveat; ptrace, process_vm_readv, _writev, kcmp; mount, umount2, pivot_root,
         * chroot, unshare, setns; add_key, request_key, keyctl; bpf, perf_event_open, userfaultfd, kexec_load, init_module, finit_module,
         * name_to_handle_at, open_by_handle_at, memfd_create.
         */
        X86_64(0xc000003e, 56, new int[] {
            41, 42, 49, 50, 43, 288, 57, 58, 322, 101, 310, 311, 312, 165, 166, 155, 161, 272, 308, 248, 249, 250, 321,
            298, 323, 246, 175, 313, 303, 304, 319
        }),
        /** The same, without fork and vfork, which this architecture does not have. */
        ARM64(0xc00000b7, 220, new int[] {
            198, 203, 200, 201, 202, 242, 281, 117, 270, 271, 272, 40, 39, 41, 51, 97, 268, 217, 218, 219, 280, 241,
            282, 104, 105, 273, 264, 265, 279
        });

        private final int audit;
        private final int clone;
        private final int[] refused;

        Machine(int audit, int clone, int[] refused) {
            this.audit = audit;
            this.clone = clone;
            this.refused = refused;
        }
    }

    /** @param architecture in Java's naming */
    static byte[] program(String architecture) throws IOException {
        Machine machine = machine(architecture);
        ByteBuffer code = ByteBuffer.allocate(1024).order(ByteOrder.nativeOrder());
        add(code, LOAD, 0, 0, ARCHITECTURE);
        add(code, EQUAL, 1, 0, machine.audit);
        add(code, RETURN, 0, 0, KILL);
        add(code, LOAD, 0, 0, NUMBER);
        add(code, AT_LEAST, 0, 1, X32);
        add(code, RETURN, 0, 0, NO_SUCH_CALL);
        IntStream.concat(IntStream.of(EVERYWHERE), IntStream.of(machine.refused))
                .forEach(call -> {
                    add(code, EQUAL, 0, 1, call);
                    add(code, RETURN, 0, 0, NOT_PERMITTED);
                });
        add(code, EQUAL, 0, 1, CLONE3);
        add(code, RETURN, 0, 0, NO_SUCH_CALL);
        add(code, EQUAL, 0, 3, machine.clone);
        add(code, LOAD, 0, 0, FIRST_ARGUMENT);
        add(code, ANY_BIT, 1, 0, CLONE_THREAD);
        add(code, RETURN, 0, 0, NOT_PERMITTED);
        add(code, RETURN, 0, 0, ALLOW);
        byte[] program = new byte[code.position()];
        code.flip().get(program);
        return program;
    }

    private static Machine machine(String architecture) throws IOException {
        return switch (architecture) {
            case "amd64" -> Machine.X86_64;
            case "aarch64" -> Machine.ARM64;
            default -> throw new IOException("no filter of system calls for " + architecture);
        };
    }

    /**
     * @param yes how many instructions to skip if the comparison holds
     * @param no how many to skip if it does not
     */
    private static void add(ByteBuffer code, int operation, int yes, int no, int value) {
        code.putShort((short) operation).put((byte) yes).put((byte) no).putInt(value);
    }
}
