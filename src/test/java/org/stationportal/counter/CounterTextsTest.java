package org.stationportal.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.stationportal.base.Texts;
import org.stationportal.customers.Category;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.Document;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.Voltage;

/** Every constant of the counter and of the customers has a label in both languages. */
class CounterTextsTest {

    private static final Map<String, Enum<?>[]> LABELS = Map.ofEntries(
            Map.entry("counter.application.stage", Stage.values()),
            Map.entry("counter.kind", ApplicationKind.values()),
            Map.entry("counter.kindInTitle", ApplicationKind.values()),
            Map.entry("counter.supply", Supply.values()),
            Map.entry("counter.limitCategory", LimitCategory.values()),
            Map.entry("customers.document", Document.values()),
            Map.entry("counter.urgency", Urgency.values()),
            Map.entry("customers.category", Category.values()),
            Map.entry("customers.voltage", Voltage.values()),
            Map.entry("customers.deviceClass", DeviceClass.values()),
            Map.entry("customers.idKind", IdKind.values()));

    static List<Locale> languages() {
        return List.of(Texts.CHINESE, Texts.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyConstantHasALabel(Locale language) {
        try (var context = new AnnotationConfigApplicationContext(Texts.class)) {
            Texts texts = context.getBean(Texts.class);
            LABELS.forEach((prefix, constants) -> {
                for (Enum<?> constant : constants) {
                    assertThat(texts.label(prefix, constant, language))
                            .as(prefix + "." + constant)
                            .doesNotStartWith("!");
                }
            });
        }
    }
}
