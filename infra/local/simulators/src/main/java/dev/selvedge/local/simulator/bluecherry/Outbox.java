package dev.selvedge.local.simulator.bluecherry;

import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Format;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Writes files into `out`, whole: under `name.tmp` first, then renamed (bluecherry.md B3, Files).
final class Outbox {

    private record Late(Document document, String name, String text) {}

    private final FileStore files;
    private final BlueCherrySettings settings;
    private final Dates dates;
    private final Mistakes mistakes;
    private final Map<Document, Integer> sequence = new EnumMap<>(Document.class);
    private final Map<String, byte[]> unfinished = new LinkedHashMap<>();
    private final List<Late> late = new ArrayList<>();

    Outbox(FileStore files, BlueCherrySettings settings, Dates dates, Mistakes mistakes) {
        this.files = files;
        this.settings = settings;
        this.dates = dates;
        this.mistakes = mistakes;
    }

    /// Completes what was left half-written.
    void complete() {
        unfinished.forEach(this::deliver);
        unfinished.clear();
    }

    /// @param at the time in the file's name
    void send(Document document, Instant at, String text) {
        String name = name(document, at);
        byte[] content = text.getBytes(settings.text().charset());
        Optional<FileMistake> mistake = mistakes.meet(document);
        if (mistake.isEmpty()) {
            deliver(name, content);
        } else if (mistake.get() == FileMistake.OUT_OF_ORDER) {
            late.add(new Late(document, name, text));
            return;
        } else {
            spoil(mistake.get(), document, at, name, text);
        }
        release(document);
    }

    private void spoil(FileMistake mistake, Document document, Instant at, String name, String text) {
        byte[] content = text.getBytes(settings.text().charset());
        byte[] half = Arrays.copyOf(content, content.length / 2);
        switch (mistake) {
            case HALF_WRITTEN -> {
                files.write(name, half);
                unfinished.put(name, content);
            }
            case TRUNCATED -> deliver(name, half);
            case DUPLICATED -> {
                deliver(name, content);
                deliver(name(document, at), content);
            }
            case WRONG_ENCODING -> deliver(name, text.getBytes(StandardCharsets.UTF_16LE));
            case WRONG_HEADER ->
                deliver(name, otherHeader(text).getBytes(settings.text().charset()));
            case UNKNOWN_FILE -> {
                deliver(name, content);
                deliver(
                        settings.folders().out() + "/README_" + dates.stamp(at) + ".txt",
                        "maintenance tonight".getBytes(StandardCharsets.US_ASCII));
            }
            case OUT_OF_ORDER, MISSING -> {
                // One was kept for later, the other is never written.
            }
        }
    }

    private void release(Document document) {
        List<Late> now = late.stream().filter(one -> one.document() == document).toList();
        late.removeAll(now);
        now.forEach(
                one -> deliver(one.name(), one.text().getBytes(settings.text().charset())));
    }

    private void deliver(String name, byte[] content) {
        files.write(name + ".tmp", content);
        files.move(name + ".tmp", name);
    }

    private String otherHeader(String text) {
        return settings.format() == Format.CSV ? "X" + text : text.replace("*004010", "*003040");
    }

    /// `out/JLM_INV_20260302020000_0001.csv`
    private String name(Document document, Instant at) {
        int number = sequence.merge(document, 1, Integer::sum);
        return String.format(
                Locale.ROOT,
                "%s/%s_%s_%s_%04d.%s",
                settings.folders().out(),
                settings.folders().partner(),
                document.code(),
                dates.stamp(at),
                number,
                extension(document));
    }

    private String extension(Document document) {
        if (settings.format() == Format.CSV) {
            return "csv";
        }
        return switch (document) {
            case ORDER -> "850";
            case STOCK -> "846";
            case SHIPMENT -> "856";
            case ANSWER -> "855";
            case RECEIPT -> "997";
            case INVOICE -> "810";
            case FINANCE -> "csv";
        };
    }
}
