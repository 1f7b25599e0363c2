package dev.selvedge.aws;

import dev.selvedge.core.port.Journal;
import dev.selvedge.testkit.contract.JournalContract;

class DynamoJournalContract extends JournalContract {

    private final Journal journal = new DynamoJournal(LocalAws.dynamo(), LocalAws.table("subject", "entry"));

    @Override
    protected Journal journal() {
        return journal;
    }
}
