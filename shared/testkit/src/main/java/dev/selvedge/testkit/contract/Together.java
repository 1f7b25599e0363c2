package dev.selvedge.testkit.contract;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Many who ask at the same instant.
final class Together {

    private Together() {}

    /// What each of them was told; none starts before all are ready.
    static <T> List<T> ask(int many, IntFunction<T> question) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(many);
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            return threads
                    .invokeAll(IntStream.range(0, many)
                            .mapToObj(each -> asker(ready, () -> question.apply(each)))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static <T> Callable<T> asker(CountDownLatch ready, Callable<T> question) {
        return () -> {
            ready.countDown();
            ready.await();
            return question.call();
        };
    }
}
