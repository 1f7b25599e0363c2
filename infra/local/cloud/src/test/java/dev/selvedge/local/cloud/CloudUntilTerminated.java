package dev.selvedge.local.cloud;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A program with a warm and a busy function, to be told to end.
final class CloudUntilTerminated {

    private CloudUntilTerminated() {}

    public static void main(String... arguments) throws Exception {
        LaptopCloud cloud = Clouds.small(Path.of(arguments[0]))
                .logs((_, line) -> System.out.println(line))
                .start();
        cloud.invoke("feed", "{}");
        Thread.startVirtualThread(() -> cloud.invoke("worker", "\"hang\""));
        new CountDownLatch(1).await();
    }
}
