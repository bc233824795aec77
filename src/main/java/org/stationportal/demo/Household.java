package org.stationportal.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.Pinyin;
import org.stationportal.customers.Category;
import org.stationportal.customers.CheckSign;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.Voltage;

/** A customer of the demo with the meter; numbers and telephones are such as nobody has. */
record Household(
        String customerNo,
        String name,
        Category category,
        String industry,
        Voltage voltage,
        BigDecimal contractKw,
        String contact,
        String phone,
        IdKind idKind,
        @Nullable String idNo,
        String address,
        int area,
        String meterNo,
        int multiplier,
        LocalDate verifiedOn) {

    static final String LIVING = "城乡居民生活用电";

    private static final LocalDate LAST_VERIFIED = LocalDate.of(2026, 6, 30);
    private static final int CYCLE_DAYS = 8 * 365;

    static Household of(int number, int area, String place, RandomGenerator random) {
        var names = new Names(random);
        String contact = names.person();
        int share = random.nextInt(1000);
        Category category = share < 840
                ? Category.RESIDENTIAL
                : share < 915
                        ? Category.COMMERCIAL
                        : share < 945
                                ? Category.MOTIVE_POWER
                                : share < 965
                                        ? Category.NON_INDUSTRIAL
                                        : share < 990 ? Category.AGRICULTURAL : Category.LARGE_INDUSTRIAL;
        Voltage voltage = switch (category) {
            case RESIDENTIAL -> random.nextInt(20) == 0 ? Voltage.V380 : Voltage.V220;
            case COMMERCIAL -> random.nextInt(3) == 0 ? Voltage.V380 : Voltage.V220;
            case MOTIVE_POWER, NON_INDUSTRIAL, AGRICULTURAL -> Voltage.V380;
            case LARGE_INDUSTRIAL -> Voltage.KV10;
        };
        String name = switch (category) {
            case RESIDENTIAL -> contact;
            case COMMERCIAL -> names.shop();
            case MOTIVE_POWER, NON_INDUSTRIAL -> names.works();
            case AGRICULTURAL -> names.farm();
            case LARGE_INDUSTRIAL -> names.large();
        };
        boolean person = category == Category.RESIDENTIAL;
        // some files lack the document: clause 1.1 finds them
        boolean documented = random.nextInt(50) > 0;
        String idNo = person ? identityCard(number, random) : creditCode(number);
        int overAge = random.nextInt(100) < 7 ? CYCLE_DAYS : 0;
        return new Household(
                "3301%06d".formatted(number),
                name,
                category,
                industry(category),
                voltage,
                kilowatts(voltage, random),
                contact,
                "1300000%04d".formatted(number),
                person ? IdKind.IDENTITY_CARD : IdKind.BUSINESS_LICENCE,
                documented ? idNo : null,
                place + (1 + random.nextInt(12)) + "号" + (person ? "" : "楼下"),
                area,
                "33%010d".formatted(number),
                voltage == Voltage.KV10 ? 1000 : voltage == Voltage.V380 ? 20 : 1,
                LAST_VERIFIED.minusDays(overAge + random.nextInt(CYCLE_DAYS - 90)));
    }

    private static String identityCard(int number, RandomGenerator random) {
        String first = "990000%d%02d%02d%03d"
                .formatted(1950 + random.nextInt(55), 1 + random.nextInt(12), 1 + random.nextInt(28), number % 1000);
        return first + CheckSign.ofIdentityCard(first);
    }

    private static String creditCode(int number) {
        String first = "99990000MA%07d".formatted(number);
        return first + CheckSign.ofCreditCode(first);
    }

    private static String industry(Category category) {
        return switch (category) {
            case RESIDENTIAL -> LIVING;
            case COMMERCIAL -> "批发和零售业";
            case MOTIVE_POWER, NON_INDUSTRIAL -> "加工业";
            case AGRICULTURAL -> "农业";
            case LARGE_INDUSTRIAL -> "制造业";
        };
    }

    private static BigDecimal kilowatts(Voltage voltage, RandomGenerator random) {
        return BigDecimal.valueOf(
                voltage == Voltage.KV10
                        ? 315 + 50 * random.nextInt(20)
                        : voltage == Voltage.V380 ? 15 + 5 * random.nextInt(12) : 6 + 2 * random.nextInt(4));
    }

    String pinyin() {
        return Pinyin.initials(name);
    }

    String pinyinFull() {
        return Pinyin.full(name);
    }

    DeviceClass deviceClass() {
        return category == Category.RESIDENTIAL ? DeviceClass.RESIDENTIAL : DeviceClass.OTHER;
    }
}
