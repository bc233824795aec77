package org.stationportal.customers.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.Category;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.MeterNo;
import org.stationportal.customers.MeteringMethod;
import org.stationportal.customers.Multiplier;
import org.stationportal.customers.NewCustomer;
import org.stationportal.customers.Voltage;
import org.stationportal.sheets.SourceRow;

/**
 * Checks a row by itself, every cell of it. The rules are those of the counter: the row has to make a
 * {@link NewCustomer}, and what that refuses is noted and put aside until it accepts the rest.
 */
final class RowCheck {

    private static final String ANY_NO = "0000000000";

    private final Map<ImportField, Integer> places;
    private final Areas areas;
    private final LocalDate today;

    RowCheck(Map<ImportField, Integer> places, Areas areas, LocalDate today) {
        this.places = places;
        this.areas = areas;
        this.today = today;
    }

    /** A row with what is wrong in it; it is good when nothing is. */
    record Checked(ImportRow row, List<Problem> problems) {}

    Checked check(SourceRow source) {
        var values = new RowValues(source, places);
        var facts = new Facts(values);
        NewCustomer customer = facts.accepted();
        String meterNo = meterNo(values);
        Integer multiplier = multiplier(values);
        LocalDate verifiedOn = values.day(ImportField.VERIFIED_ON, today);
        if (meterNo == null
                && (multiplier != null || verifiedOn != null)
                && values.problems().isEmpty()) {
            values.refuse(ImportField.METER_NO, "customers.import.error.meterMissing");
        }
        return new Checked(
                new ImportRow(
                        source.no(),
                        facts.customerNo.isEmpty() ? null : customer.customerNo(),
                        facts.name.isEmpty() ? null : customer.name(),
                        facts.category,
                        known(customer.industry()),
                        facts.voltage,
                        customer.contractKw(),
                        customer.runningKva(),
                        customer.meteringMethod(),
                        known(customer.contact()),
                        known(customer.phone()),
                        customer.idKind(),
                        known(customer.idNo()),
                        known(customer.address()),
                        customer.area(),
                        known(customer.readingSection()),
                        customer.readingDay(),
                        meterNo,
                        multiplier,
                        verifiedOn),
                List.copyOf(values.problems()));
    }

    private static @Nullable String meterNo(RowValues values) {
        String text = values.text(ImportField.METER_NO);
        try {
            return text.isEmpty() ? null : new MeterNo(text).value();
        } catch (RuleViolation violation) {
            values.refuse(ImportField.METER_NO, violation.key(), violation.arguments());
            return null;
        }
    }

    private static @Nullable Integer multiplier(RowValues values) {
        Integer whole = values.whole(ImportField.MULTIPLIER);
        try {
            return whole == null ? null : new Multiplier(whole).value();
        } catch (RuleViolation violation) {
            values.refuse(ImportField.MULTIPLIER, violation.key(), violation.arguments());
            return null;
        }
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What a row says about its customer, less and less of it until the rules of the counter accept it. */
    private final class Facts {

        private final RowValues values;
        private String customerNo;
        private String name;
        private @Nullable Category category;
        private String industry;
        private @Nullable Voltage voltage;
        private @Nullable BigDecimal contractKw;
        private @Nullable BigDecimal runningKva;
        private @Nullable MeteringMethod meteringMethod;
        private String contact;
        private String phone;
        private @Nullable IdKind idKind;
        private String idNo;
        private String address;
        private Areas.@Nullable Area area;
        private String readingSection;
        private @Nullable Integer readingDay;

        Facts(RowValues values) {
            this.values = values;
            customerNo = values.text(ImportField.CUSTOMER_NO);
            name = values.text(ImportField.NAME);
            category = values.known(ImportField.CATEGORY, Words::category);
            industry = values.text(ImportField.INDUSTRY);
            voltage = values.known(ImportField.VOLTAGE, Words::voltage);
            contractKw = values.number(ImportField.CONTRACT_KW);
            runningKva = values.number(ImportField.RUNNING_KVA);
            meteringMethod = values.known(ImportField.METERING_METHOD, Words::meteringMethod);
            contact = values.text(ImportField.CONTACT);
            phone = values.text(ImportField.PHONE);
            idKind = values.known(ImportField.ID_KIND, Words::idKind);
            idNo = values.text(ImportField.ID_NO);
            address = values.text(ImportField.ADDRESS);
            area = area(values);
            readingSection = values.text(ImportField.READING_SECTION);
            readingDay = values.whole(ImportField.READING_DAY);
            if (idKind == null && !idNo.isEmpty()) {
                idKind = IdKind.IDENTITY_CARD.accepts(idNo)
                        ? IdKind.IDENTITY_CARD
                        : IdKind.BUSINESS_LICENCE.accepts(idNo) ? IdKind.BUSINESS_LICENCE : null;
            }
        }

        NewCustomer accepted() {
            if (customerNo.isEmpty()
                    && values.problems().stream().noneMatch(p -> p.field() == ImportField.CUSTOMER_NO)) {
                values.refuse(ImportField.CUSTOMER_NO, "customers.error.customerNo");
            }
            while (true) {
                try {
                    return command();
                } catch (RuleViolation violation) {
                    ImportField field = ImportField.of(violation.field().orElseThrow());
                    values.refuse(field, violation.key(), violation.arguments());
                    putAside(field);
                }
            }
        }

        /** Where nothing is known, it is what any other fact goes with. */
        private NewCustomer command() {
            return new NewCustomer(
                    customerNo.isEmpty() ? ANY_NO : customerNo,
                    name.isEmpty() ? "-" : name,
                    Objects.requireNonNullElse(category, Category.COMMERCIAL),
                    industry,
                    Objects.requireNonNullElse(voltage, anyVoltage()),
                    contractKw,
                    contact,
                    phone,
                    idKind,
                    idNo,
                    address,
                    area == null ? null : area.id(),
                    readingSection,
                    readingDay,
                    runningKva,
                    meteringMethod);
        }

        private Voltage anyVoltage() {
            boolean low = category == Category.RESIDENTIAL || meteringMethod == MeteringMethod.LOW_LOW;
            return low && category != Category.LARGE_INDUSTRIAL ? Voltage.V380 : Voltage.KV110;
        }

        private void putAside(ImportField field) {
            switch (field) {
                case CUSTOMER_NO -> customerNo = "";
                case NAME -> name = "";
                case INDUSTRY -> industry = "";
                case CATEGORY, VOLTAGE -> {
                    category = null;
                    voltage = null;
                }
                case CONTRACT_KW -> contractKw = null;
                case RUNNING_KVA -> runningKva = null;
                case METERING_METHOD -> meteringMethod = null;
                case CONTACT -> contact = "";
                case PHONE -> phone = "";
                case ID_KIND, ID_NO -> idNo = "";
                case ADDRESS -> address = "";
                case READING_SECTION -> readingSection = "";
                case READING_DAY -> readingDay = null;
                case FEEDER, AREA_NO, METER_NO, MULTIPLIER, VERIFIED_ON ->
                    throw new IllegalStateException("no fact of a customer: " + field);
            }
        }

        private Areas.@Nullable Area area(RowValues values) {
            String areaNo = values.text(ImportField.AREA_NO);
            String feeder = values.text(ImportField.FEEDER);
            if (areaNo.isEmpty()) {
                return null;
            }
            Areas.@Nullable Area found = areas.find(areaNo);
            if (found == null) {
                values.refuse(ImportField.AREA_NO, "customers.import.error.area");
            } else if (!feeder.isEmpty() && !found.isFedBy(feeder)) {
                values.refuse(ImportField.FEEDER, "customers.import.error.feeder", areaNo, found.feederName());
            }
            return found;
        }
    }
}
