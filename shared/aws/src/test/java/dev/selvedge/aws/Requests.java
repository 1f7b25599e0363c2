package dev.selvedge.aws;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Every request that a client has made: what AWS would charge for.
final class Requests implements ExecutionInterceptor {

    private final List<SdkRequest> made = new CopyOnWriteArrayList<>();

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        made.add(context.request());
    }

    /// What was asked since this was last called.
    List<SdkRequest> take() {
        List<SdkRequest> taken = List.copyOf(made);
        made.clear();
        return taken;
    }
}
