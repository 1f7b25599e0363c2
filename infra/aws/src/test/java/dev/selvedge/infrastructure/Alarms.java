package dev.selvedge.infrastructure;

import com.fasterxml.jackson.databind.JsonNode;

/// The alarms of a plan, found by what they look at.
final class Alarms {

    private Alarms() {}

    /// The only one that looks at this metric of this queue or function.
    static Resource of(Plan plan, String metric, String dimension, String value) {
        return plan.only("aws_cloudwatch_metric_alarm", alarm -> {
            JsonNode looksAt = alarm.at("/dimensions");
            return alarm.text("/metric_name").equals(metric)
                    && looksAt.path(dimension).asText().equals(value);
        });
    }
}
