package io.chengxuan.gateway.signin;

import java.time.Duration;

/** How long to lock after so many wrong passwords in a row: not at all, then doubling, up to a longest time. */
record LockOut(int tries, Duration first, Duration longest) {
    Duration after(int failures) {
        if (failures < tries) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - tries, 20);
        var lock = first.multipliedBy(1L << doublings);
        return lock.compareTo(longest) > 0 ? longest : lock;
    }
}
