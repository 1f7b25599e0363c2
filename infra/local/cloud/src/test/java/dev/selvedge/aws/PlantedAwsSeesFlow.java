package dev.selvedge.aws;

import dev.selvedge.core.flow.Stranger;

record PlantedAwsSeesFlow(Stranger stranger) {}
