package dev.selvedge.runtime;

import dev.selvedge.aws.CsvReports;
import dev.selvedge.aws.DynamoCatalogue;
import dev.selvedge.aws.DynamoCursors;
import dev.selvedge.aws.DynamoFacts;
import dev.selvedge.aws.DynamoHolds;
import dev.selvedge.aws.DynamoJournal;
import dev.selvedge.aws.DynamoLedger;
import dev.selvedge.aws.DynamoMappings;
import dev.selvedge.aws.DynamoOpenOrders;
import dev.selvedge.aws.DynamoPublished;
import dev.selvedge.aws.DynamoRateBudget;
import dev.selvedge.aws.DynamoRemittances;
import dev.selvedge.aws.DynamoTrackingNumbers;
import dev.selvedge.aws.MessageCodec;
import dev.selvedge.aws.S3Documents;
import dev.selvedge.aws.S3Files;
import dev.selvedge.aws.S3Reconciliations;
import dev.selvedge.aws.SnsAlerts;
import dev.selvedge.aws.SqsOutbox;
import dev.selvedge.core.port.Alerts;
import dev.selvedge.core.port.Catalogue;
import dev.selvedge.core.port.Cursors;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Files;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.Published;
import dev.selvedge.core.port.RateBudget;
import dev.selvedge.core.port.Reconciliations;
import dev.selvedge.core.port.Remittances;
import dev.selvedge.core.port.Reports;
import dev.selvedge.core.port.TrackingNumbers;
import dev.selvedge.remote.Pause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The records on AWS, made from the configuration.
@ApplicationScoped
class Wiring {

    /// What one message may carry, in bytes: the limit that SQS has always had.
    private static final int LARGEST_MESSAGE = 262_144;

    private final ConnectionConfig config;

    Wiring(ConnectionConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    Pause pause(InstantSource clock) {
        return new RealPause(clock);
    }

    @Produces
    @Singleton
    Ledger ledger(DynamoDbClient dynamo) {
        return new DynamoLedger(dynamo, Settings.table(config, "ledger"));
    }

    @Produces
    @Singleton
    Cursors cursors(DynamoDbClient dynamo) {
        return new DynamoCursors(dynamo, Settings.table(config, "cursors"));
    }

    @Produces
    @Singleton
    Mappings mappings(DynamoDbClient dynamo) {
        return new DynamoMappings(dynamo, Settings.table(config, "mappings"));
    }

    @Produces
    @Singleton
    Holds holds(DynamoDbClient dynamo) {
        return new DynamoHolds(dynamo, Settings.table(config, "holds"));
    }

    @Produces
    @Singleton
    Journal journal(DynamoDbClient dynamo) {
        return new DynamoJournal(dynamo, Settings.table(config, "journal"));
    }

    @Produces
    @Singleton
    Catalogue catalogue(DynamoDbClient dynamo) {
        return new DynamoCatalogue(dynamo, Settings.table(config, "catalogue"));
    }

    @Produces
    @Singleton
    OpenOrders openOrders(DynamoDbClient dynamo) {
        return new DynamoOpenOrders(dynamo, Settings.table(config, "open-orders"));
    }

    @Produces
    @Singleton
    TrackingNumbers trackingNumbers(DynamoDbClient dynamo, InstantSource clock) {
        return new DynamoTrackingNumbers(dynamo, Settings.table(config, "tracking-numbers"), clock);
    }

    @Produces
    @Singleton
    Published published(DynamoDbClient dynamo) {
        return new DynamoPublished(
                dynamo,
                Settings.table(config, "publications"),
                () -> UUID.randomUUID().toString());
    }

    @Produces
    @Singleton
    RateBudget budget(DynamoDbClient dynamo, Metrics metrics) {
        return new CountedBudget(new DynamoRateBudget(dynamo, Settings.table(config, "limits")), metrics);
    }

    @Produces
    @Singleton
    Documents documents(S3Client s3) {
        return new S3Documents(s3, Settings.bucket(config, "documents"));
    }

    @Produces
    @Singleton
    Facts facts(DynamoDbClient dynamo, InstantSource clock) {
        return new DynamoFacts(
                dynamo,
                Settings.table(config, "facts"),
                clock,
                () -> UUID.randomUUID().toString());
    }

    @Produces
    @Singleton
    Files files(S3Client s3) {
        return new S3Files(s3, Settings.bucket(config, "exchange"));
    }

    @Produces
    @Singleton
    Remittances remittances(DynamoDbClient dynamo, S3Client s3) {
        return new DynamoRemittances(dynamo, Settings.table(config, "remittances"), settlements(s3));
    }

    @Produces
    @Singleton
    Reconciliations reconciliations(S3Client s3, SettlementConfig settlement, Metrics metrics) {
        return new CountedPenalties(new S3Reconciliations(settlements(s3), Settings.zone(settlement)), metrics);
    }

    /// What finance must keep is kept for years, unlike the other documents.
    private Documents settlements(S3Client s3) {
        return new S3Documents(s3, Settings.bucket(config, "settlements"));
    }

    @Produces
    @Singleton
    Reports reports(Documents documents) {
        return new CsvReports(documents);
    }

    @Produces
    @Singleton
    Alerts alerts(SnsClient sns) {
        return new SnsAlerts(sns, Settings.topic(config, "alerts"));
    }

    @Produces
    @Singleton
    MessageCodec codec() {
        return new MessageCodec();
    }

    @Produces
    @Singleton
    SqsOutbox outbox(SqsClient sqs) {
        SqsOutbox.Queues queues = new SqsOutbox.Queues(
                Settings.queue(config, "orders"),
                Settings.queue(config, "references"),
                Settings.queue(config, "stock"),
                Settings.queue(config, "dispatches"),
                Settings.queue(config, "settlements"));
        return new SqsOutbox(sqs, queues, LARGEST_MESSAGE);
    }
}
