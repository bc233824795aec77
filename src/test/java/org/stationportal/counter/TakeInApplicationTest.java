package org.stationportal.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stationportal.UseCase;
import org.stationportal.base.Pinyin;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Document;
import org.stationportal.customers.Voltage;
import org.stationportal.organization.EmployeeId;

/** What the command refuses before anything is asked of the database. */
@UseCase("UC-001")
class TakeInApplicationTest {

    private static final Set<Document> ALL = EnumSet.allOf(Document.class);

    @ParameterizedTest
    @CsvSource({
        "RESIDENTIAL,   V220,  SINGLE, RESIDENTIAL",
        "RESIDENTIAL,   V380,  SINGLE, RESIDENTIAL",
        "COMMERCIAL,    V380,  SINGLE, LOW_VOLTAGE",
        "AGRICULTURAL,  V220,  SINGLE, LOW_VOLTAGE",
        "MOTIVE_POWER,  KV10,  SINGLE, HIGH_VOLTAGE_SINGLE",
        "LARGE_INDUSTRIAL, KV110, DUAL, HIGH_VOLTAGE_DUAL"
    })
    void theLimitGoesByCategoryVoltageAndSupply(
            Category category, Voltage voltage, Supply supply, LimitCategory expected) {
        assertThat(LimitCategory.of(ApplicationKind.NEW_CONNECTION, category, voltage, supply))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENTIAL,V380,true",
        "RESIDENTIAL,KV10,false",
        "LARGE_INDUSTRIAL,V380,false",
        "LARGE_INDUSTRIAL,KV10,true",
        "NON_INDUSTRIAL,KV35,true"
    })
    void notEveryVoltageGoesWithEveryCategory(Category category, Voltage voltage, boolean allowed) {
        if (allowed) {
            assertThatCode(() -> command(category, voltage, "1", "13812345678", ALL, ""))
                    .doesNotThrowAnyException();
        } else {
            refused("voltage", () -> command(category, voltage, "1", "13812345678", ALL, ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.001", "100.01", "1000000"})
    void theCapacityIsAPlausibleNumber(String capacity) {
        refused("capacityKw", () -> residential(capacity, "13812345678", ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "23812345678", "<b>1</b>", "138123456789999"})
    void thePhoneIsATelephoneNumber(String phone) {
        refused("phone", () -> residential("8", phone, ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"138 1234 5678", "0571-87654321", "057187654321", "87654321", "0571-87654321-801"})
    void mobileAndLandlineAreAccepted(String phone) {
        assertThatCode(() -> residential("8", phone, ALL)).doesNotThrowAnyException();
    }

    @Test
    void markupStaysTextAndLongTextIsRefused() {
        assertThat(command(Category.RESIDENTIAL, Voltage.V220, "8", "13812345678", ALL, " <script>x</script> ")
                        .remark())
                .isEqualTo("<script>x</script>");
        refused(
                "remark",
                () -> command(Category.RESIDENTIAL, Voltage.V220, "8", "13812345678", ALL, "字".repeat(10_000)));
    }

    @Test
    void aNewTransformerIsOutsideTheClauseAndNeedsHighVoltage() {
        assertThat(LimitCategory.of(
                        ApplicationKind.NEW_TRANSFORMER, Category.LARGE_INDUSTRIAL, Voltage.KV10, Supply.DUAL))
                .isEqualTo(LimitCategory.NEW_TRANSFORMER);
        refused("voltage", () -> command(ApplicationKind.NEW_TRANSFORMER, Supply.SINGLE));
        refused("supply", () -> command(ApplicationKind.NEW_CONNECTION, Supply.DUAL));
    }

    @ParameterizedTest
    @CsvSource({"李建国,LJG", "王小芳,WXF", "城关A1超市,CGA1CS", "<b>张三</b>,BZSB"})
    void theInitialsOfANameAreTheirSounds(String name, String initials) {
        assertThat(Pinyin.initials(name)).isEqualTo(initials);
    }

    private static void refused(String field, Runnable command) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(command::run)
                .matches(violation -> violation.field().orElse("").equals(field), "at " + field);
    }

    private static TakeInApplication residential(String capacity, String phone, Set<Document> documents) {
        return command(Category.RESIDENTIAL, Voltage.V220, capacity, phone, documents, "");
    }

    private static TakeInApplication command(ApplicationKind kind, Supply supply) {
        return command(kind, Category.RESIDENTIAL, Voltage.V220, supply, "8", "13812345678", ALL, "");
    }

    private static TakeInApplication command(
            Category category, Voltage voltage, String capacity, String phone, Set<Document> documents, String remark) {
        return command(
                ApplicationKind.NEW_CONNECTION, category, voltage, Supply.SINGLE, capacity, phone, documents, remark);
    }

    private static TakeInApplication command(
            ApplicationKind kind,
            Category category,
            Voltage voltage,
            Supply supply,
            String capacity,
            String phone,
            Set<Document> documents,
            String remark) {
        return new TakeInApplication(
                UUID.randomUUID(),
                new CustomerId(1),
                kind,
                category,
                voltage,
                supply,
                new BigDecimal(capacity),
                "李建国",
                phone,
                documents,
                remark,
                new EmployeeId(1),
                new EmployeeId(2),
                Instant.EPOCH);
    }
}
