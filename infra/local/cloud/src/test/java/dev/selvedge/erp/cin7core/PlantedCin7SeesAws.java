package dev.selvedge.erp.cin7core;

import dev.selvedge.aws.Stranger;

record PlantedCin7SeesAws(Stranger stranger) {}
