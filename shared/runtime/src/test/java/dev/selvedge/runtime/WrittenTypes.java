package dev.selvedge.runtime;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/// The types of ours that others consist of, however deep: those of a record's components, the elements of its lists
/// and maps, and the alternatives of what is sealed.
final class WrittenTypes {

    private final Set<Class<?>> found = new LinkedHashSet<>();

    private WrittenTypes() {}

    /// @return the given types among them
    static Set<Class<?>> of(Collection<Class<?>> roots) {
        WrittenTypes types = new WrittenTypes();
        roots.forEach(types::add);
        return types.found;
    }

    private void add(Type type) {
        switch (type) {
            case Class<?> plain -> add(plain);
            case ParameterizedType of -> {
                add(of.getRawType());
                add(of.getActualTypeArguments());
            }
            case GenericArrayType array -> add(array.getGenericComponentType());
            case WildcardType any -> add(any.getUpperBounds());
            default -> {
                // A variable stands for what its user names.
            }
        }
    }

    private void add(Type[] types) {
        for (Type type : types) {
            add(type);
        }
    }

    private void add(Class<?> type) {
        if (type.isArray()) {
            add(type.componentType());
        } else if (type.getName().startsWith("dev.selvedge.") && found.add(type)) {
            if (type.isSealed()) {
                add(type.getPermittedSubclasses());
            }
            if (type.isRecord()) {
                for (RecordComponent part : type.getRecordComponents()) {
                    add(part.getGenericType());
                }
            }
        }
    }
}
