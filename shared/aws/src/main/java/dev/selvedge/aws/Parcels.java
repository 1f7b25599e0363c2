package dev.selvedge.aws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;

/// Letters packed for their queues, each parcel one request: ten letters at most, and no more bytes than allowed.
final class Parcels {

    /// The most entries that SendMessageBatch takes.
    private static final int MOST = 10;

    /// What goes to one queue in one request. Letters are known to SQS by their place in it.
    record Parcel(String queue, List<Letter> letters) {

        SendMessageBatchRequest request() {
            return SendMessageBatchRequest.builder()
                    .queueUrl(queue)
                    .entries(IntStream.range(0, letters.size())
                            .mapToObj(index -> letters.get(index).entry(index))
                            .toList())
                    .build();
        }

        Parcel only(List<BatchResultErrorEntry> failed) {
            return new Parcel(queue, failed.stream().map(this::letter).toList());
        }

        /// What each failed letter is about, with SQS's code for the failure.
        List<String> named(List<BatchResultErrorEntry> failed) {
            return failed.stream()
                    .map(failure -> letter(failure).subject() + " (" + failure.code() + ")")
                    .toList();
        }

        private Letter letter(BatchResultErrorEntry failure) {
            return letters.get(Integer.parseInt(failure.id()));
        }

        private boolean hasRoom(Letter letter, int limitBytes) {
            return letters.size() < MOST
                    && letters.stream().mapToInt(Letter::bytes).sum() + letter.bytes() <= limitBytes;
        }
    }

    private final int limitBytes;
    private final Map<String, List<Parcel>> byQueue = new LinkedHashMap<>();

    Parcels(int limitBytes) {
        this.limitBytes = limitBytes;
    }

    void add(String queue, Letter letter) {
        List<Parcel> parcels = byQueue.computeIfAbsent(queue, _ -> new ArrayList<>());
        if (parcels.isEmpty() || !parcels.getLast().hasRoom(letter, limitBytes)) {
            parcels.add(new Parcel(queue, new ArrayList<>()));
        }
        parcels.getLast().letters().add(letter);
    }

    Stream<Parcel> all() {
        return byQueue.values().stream().flatMap(List::stream);
    }
}
