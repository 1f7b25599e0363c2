package dev.selvedge.local.cloud;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// What a person sees and does on a page of 127.0.0.1.
final class Pages {

    private Pages() {}

    static String get(URI page) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(page).build()).body();
    }

    static HttpResponse<String> post(URI page, String body) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(page).POST(BodyPublishers.ofString(body)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
