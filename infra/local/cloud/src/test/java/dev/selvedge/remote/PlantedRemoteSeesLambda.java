package dev.selvedge.remote;

import com.amazonaws.services.lambda.runtime.Context;

record PlantedRemoteSeesLambda(Context context) {}
