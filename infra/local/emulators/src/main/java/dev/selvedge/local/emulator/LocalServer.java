package dev.selvedge.local.emulator;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The JDK's HTTP server on a free port of 127.0.0.1, with a thread for each request.
final class LocalServer implements AutoCloseable {

    static {
        // An answer in two small packets would otherwise wait 40 ms for its second.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private LocalServer(HttpServer server, HttpHandler handler) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", handler);
        server.start();
    }

    /// @param name what it says that it is when it cannot start
    static LocalServer start(String name, HttpHandler handler) {
        try {
            InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new LocalServer(HttpServer.create(free, 0), handler);
        } catch (IOException failure) {
            throw new UncheckedIOException("the " + name + " emulator cannot listen on 127.0.0.1", failure);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
