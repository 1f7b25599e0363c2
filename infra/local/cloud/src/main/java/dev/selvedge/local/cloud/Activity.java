package dev.selvedge.local.cloud;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// What goes on: how many invocations there are, and a bell that rings whenever that changes.
final class Activity {

    /// Messages also move without us, by a function's hand or when a delay passes, and then no bell rings.
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition bell = lock.newCondition();
    private int running;

    void begins() {
        changed(1);
    }

    void ends() {
        changed(-1);
    }

    /// Waits until nothing runs and the queues are empty, both at the same time: while the queues are looked at,
    /// nothing can begin.
    ///
    /// @return false when the deadline came first
    boolean awaitRest(BooleanSupplier queuesAreEmpty, Duration deadline) throws InterruptedException {
        return await(() -> running == 0 && queuesAreEmpty.getAsBoolean(), deadline);
    }

    /// Waits until something has come about, whatever else goes on.
    ///
    /// @return false when the deadline came first
    boolean await(BooleanSupplier hasComeAbout, Duration deadline) throws InterruptedException {
        long end = System.nanoTime() + deadline.toNanos();
        lock.lock();
        try {
            while (!hasComeAbout.getAsBoolean()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                bell.awaitNanos(Math.min(left, LOOK_AGAIN_NANOS));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void changed(int by) {
        lock.lock();
        try {
            running += by;
            bell.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
