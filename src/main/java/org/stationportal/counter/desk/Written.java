package org.stationportal.counter.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the value of a field is written into a draft and read again.
 *
 * @param read empty for what there is no more, such as a person who has left; may also throw
 */
public record Written<T>(Function<T, String> write, Function<String, Optional<T>> read) {

    public static Written<String> text() {
        return new Written<>(text -> text, Optional::of);
    }

    public static Written<BigDecimal> decimal() {
        return new Written<>(BigDecimal::toPlainString, text -> Optional.of(new BigDecimal(text)));
    }

    public static Written<LocalDate> date() {
        return new Written<>(LocalDate::toString, text -> Optional.of(LocalDate.parse(text)));
    }

    public static Written<LocalDateTime> dateTime() {
        return new Written<>(LocalDateTime::toString, text -> Optional.of(LocalDateTime.parse(text)));
    }

    public static Written<Boolean> flag() {
        return new Written<>(flag -> Boolean.toString(flag), text -> Optional.of(Boolean.valueOf(text)));
    }

    public static <E extends Enum<E>> Written<E> constant(Class<E> type) {
        return new Written<>(Enum::name, text -> Optional.of(Enum.valueOf(type, text)));
    }

    public static <E extends Enum<E>> Written<Set<E>> constants(Class<E> type) {
        return new Written<>(
                set -> set.stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                text -> Optional.of(Arrays.stream(text.split(","))
                        .map(name -> Enum.valueOf(type, name))
                        .collect(Collectors.toSet())));
    }
}
