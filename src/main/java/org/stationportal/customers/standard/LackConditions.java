package org.stationportal.customers.standard;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stationportal.base.Phone;
import org.stationportal.customers.CheckSign;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.MeterNo;

/** When something is missing or wrong, as conditions in SQL on the row {@code c} of a customer; nothing here comes from outside. */
final class LackConditions {

    private static final String METER =
            "exists (select 1 from meter m where m.customer_id = c.id and m.removed_at is null";
    private static final String NUMBER = "(c.id_no collate utf8mb4_bin)";

    private LackConditions() {}

    static String missing(FileItem item) {
        return switch (item) {
            case CUSTOMER_NO, NAME, CATEGORY, VOLTAGE -> "false";
            case ADDRESS -> "c.address is null";
            case INDUSTRY -> "c.industry is null";
            case CONTRACT_KW -> "c.contract_kw is null";
            case CONTACT -> "c.contact is null";
            case PHONE -> "c.phone is null";
            case ID_KIND -> "c.id_kind is null";
            case ID_NO -> "c.id_no is null";
            // a transformer area always hangs on a line
            case LINE, AREA -> "c.area_id is null";
            case READING_SECTION -> "c.reading_section is null";
            case READING_DAY -> "c.reading_day is null";
            // a meter always has a multiplier
            case METER_NO, MULTIPLIER -> "not " + METER + ")";
            case RUNNING_KVA -> "c.running_kva is null";
            case METERING_METHOD -> "c.metering_method is null";
            case IDENTITY_DOCUMENT,
                    PROOF_OF_TITLE,
                    BUSINESS_LICENCE,
                    REPRESENTATIVE_IDENTITY,
                    EQUIPMENT_LIST,
                    SUPPLY_CONTRACT -> neitherInNorPromised(item);
        };
    }

    /** Empty where what is there cannot be wrong. */
    static Optional<String> wrong(FileItem item) {
        return switch (item) {
            case PHONE -> Optional.of("c.phone not regexp '^(" + Phone.PATTERN + ")$'");
            case ID_NO ->
                Optional.of("case c.id_kind when 'IDENTITY_CARD' then not (" + identityCard()
                        + ") when 'BUSINESS_LICENCE' then not (" + creditCode() + ") when 'OTHER' then " + NUMBER
                        + " not regexp '^" + IdKind.OTHER_FORM.replace("\\", "\\\\")
                        + "$' else c.id_no is not null end");
            case METER_NO ->
                Optional.of(METER + " and (m.meter_no collate utf8mb4_bin) not regexp '^" + MeterNo.PATTERN + "$')");
            case METERING_METHOD -> Optional.of("(c.metering_method = 'LOW_LOW') = c.high");
            default -> Optional.empty();
        };
    }

    /** A running promise stands for the document; when its time is over the file lacks it. */
    private static String neitherInNorPromised(FileItem item) {
        return """
                not exists (select 1 from customer_document d where d.customer_id = c.id and d.document = '%1$s')
                and not exists (select 1 from customer_promise_document pd
                    join customer_promise p on p.id = pd.promise_id join obligation o on o.id = p.obligation_id
                    where pd.customer_id = c.id and pd.document = '%1$s'
                      and (o.status = 'SUSPENDED' or o.status = 'OPEN' and o.due_at >= :now))""".formatted(item.name());
    }

    private static String identityCard() {
        String sum = IntStream.range(0, 17)
                .mapToObj(i -> "substr(c.id_no, %d, 1) * %d".formatted(i + 1, CheckSign.identityCardWeight(i)))
                .collect(Collectors.joining(" + "));
        return NUMBER + " regexp '^" + IdKind.IDENTITY_CARD_FORM + "$'"
                + " and day(str_to_date(substr(c.id_no, 7, 8), '%Y%m%d')) = substr(c.id_no, 13, 2)"
                + " and substr('" + CheckSign.IDENTITY_CARD_SIGNS + "', mod(" + sum
                + ", 11) + 1, 1) = substr(c.id_no, 18, 1)";
    }

    private static String creditCode() {
        String sum = IntStream.range(0, 17)
                .mapToObj(i -> "(locate(substr(c.id_no, %d, 1), '%s') - 1) * %d"
                        .formatted(i + 1, CheckSign.CREDIT_CODE_SIGNS, CheckSign.creditCodeWeight(i)))
                .collect(Collectors.joining(" + "));
        return NUMBER + " regexp '^" + IdKind.CREDIT_CODE_FORM + "$' and substr('" + CheckSign.CREDIT_CODE_SIGNS
                + "', mod(31 - mod(" + sum + ", 31), 31) + 1, 1) = substr(c.id_no, 18, 1)";
    }
}
