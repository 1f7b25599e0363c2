package dev.selvedge.remote;

import software.amazon.awssdk.regions.Region;

record PlantedRemoteSeesAmazon(Region region) {}
