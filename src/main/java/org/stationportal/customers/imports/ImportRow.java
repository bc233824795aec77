package org.stationportal.customers.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.Pinyin;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.Category;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.MeteringMethod;
import org.stationportal.customers.Voltage;

/** The facts of a row; what the file leaves empty is null and erases nothing. */
record ImportRow(
        int no,
        @Nullable String customerNo,
        @Nullable String name,
        @Nullable Category category,
        @Nullable String industry,
        @Nullable Voltage voltage,
        @Nullable BigDecimal contractKw,
        @Nullable BigDecimal runningKva,
        @Nullable MeteringMethod meteringMethod,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable IdKind idKind,
        @Nullable String idNo,
        @Nullable String address,
        @Nullable AreaId area,
        @Nullable String readingSection,
        @Nullable Integer readingDay,
        @Nullable String meterNo,
        @Nullable Integer multiplier,
        @Nullable LocalDate verifiedOn) {

    /** The columns of the customer in {@code customer_import_row}, in the order of {@link #customerValues}. */
    static final List<String> CUSTOMER_COLUMNS = List.of(
            "name",
            "pinyin",
            "pinyin_full",
            "category",
            "industry",
            "voltage",
            "contract_kw",
            "running_kva",
            "metering_method",
            "contact",
            "phone",
            "id_kind",
            "id_no",
            "address",
            "area_id",
            "reading_section",
            "reading_day");

    /** What the columns hold; the initials follow from the name. */
    static final Map<String, ImportField> FIELDS = Map.ofEntries(
            Map.entry("name", ImportField.NAME),
            Map.entry("category", ImportField.CATEGORY),
            Map.entry("industry", ImportField.INDUSTRY),
            Map.entry("voltage", ImportField.VOLTAGE),
            Map.entry("contract_kw", ImportField.CONTRACT_KW),
            Map.entry("running_kva", ImportField.RUNNING_KVA),
            Map.entry("metering_method", ImportField.METERING_METHOD),
            Map.entry("contact", ImportField.CONTACT),
            Map.entry("phone", ImportField.PHONE),
            Map.entry("id_kind", ImportField.ID_KIND),
            Map.entry("id_no", ImportField.ID_NO),
            Map.entry("address", ImportField.ADDRESS),
            Map.entry("area_id", ImportField.AREA_NO),
            Map.entry("reading_section", ImportField.READING_SECTION),
            Map.entry("reading_day", ImportField.READING_DAY));

    @Nullable
    Object[] customerValues() {
        return new @Nullable Object[] {
            name,
            name == null ? null : Pinyin.initials(name),
            name == null ? null : Pinyin.full(name),
            text(category),
            industry,
            text(voltage),
            contractKw,
            runningKva,
            text(meteringMethod),
            contact,
            phone,
            text(idKind),
            idNo,
            address,
            area == null ? null : area.value(),
            readingSection,
            readingDay
        };
    }

    /** Two rows of one customer with different facts have, but for a chance of 2^-64, different sums. */
    static long sum(@Nullable Object[] values) {
        long sum = 0xcbf29ce484222325L;
        for (Object value : Arrays.asList(values)) {
            String text = value == null ? "\u0000" : value + "\u0001";
            for (int i = 0; i < text.length(); i++) {
                sum = (sum ^ text.charAt(i)) * 0x100000001b3L;
            }
        }
        return sum;
    }

    private static @Nullable String text(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
