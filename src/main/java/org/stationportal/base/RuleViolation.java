package org.stationportal.base;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a user may break: shown in the user's language, at the field where one is named, else as a notice. Made
 * by named factories of the modules; everything else that goes wrong is an error with an incident number.
 */
public final class RuleViolation extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;
    private final @Nullable String field;

    private RuleViolation(String key, @Nullable String field, List<Object> arguments) {
        super(key + arguments);
        this.key = key;
        this.field = field;
        this.arguments = arguments;
    }

    /** A violation that concerns the whole form or action; {@code key} is a key of the texts. */
    public static RuleViolation of(String key, Object... arguments) {
        return new RuleViolation(key, null, List.of(arguments));
    }

    /** A violation at one field; {@code field} is the name of the command's component. */
    public static RuleViolation at(String field, String key, Object... arguments) {
        return new RuleViolation(key, field, List.of(arguments));
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
