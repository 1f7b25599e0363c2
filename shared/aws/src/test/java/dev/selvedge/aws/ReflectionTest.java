package dev.selvedge.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Paid;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.model.Settling;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.Told;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReflectionTest {

    private final Set<Class<?>> reached = new LinkedHashSet<>();

    @Test
    void everyTypeThatIsReadOrWrittenIsOpenToReflection() {
        walk(Message.class);
        walk(Hold.class);
        walk(Publication.class);
        walk(Outcome.Done.class);
        walk(ShownOrder.class);
        walk(PlacedSale.class);
        walk(ErpSale.class);
        walk(Told.class);
        walk(Paid.class);
        walk(Payout.class);
        walk(OperatorDocument.class);
        walk(Settling.class);
        walk(RemittanceLine.class);
        walk(Posting.class);
        Set<Class<?>> spellings = Set.of(CoreModule.class.getDeclaredClasses());

        assertThat(MessageCodec.TYPES)
                .containsAll(reached)
                .containsAll(spellings)
                .hasSize(reached.size() + spellings.size());
        assertThat(reached).hasSizeGreaterThan(50);
        assertThat(spellings).hasSize(6);
    }

    private void walk(Type type) {
        switch (type) {
            case ParameterizedType generic -> walkAll(generic.getActualTypeArguments());
            case Class<?> ours when ours.getName().startsWith("dev.selvedge") -> walkOurs(ours);
            default -> {}
        }
    }

    private void walkOurs(Class<?> type) {
        if (!reached.add(type)) {
            return;
        }
        if (type.isSealed()) {
            walkAll(type.getPermittedSubclasses());
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                walk(component.getGenericType());
            }
        }
    }

    private void walkAll(Type[] types) {
        for (Type type : types) {
            walk(type);
        }
    }
}
