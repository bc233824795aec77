package org.stationportal.customers.imports;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.stationportal.customers.Category;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.MeteringMethod;
import org.stationportal.customers.Voltage;

/** The words that exports use for our enums; an enum's own name is understood as well. */
final class Words {

    private static final Map<String, Category> CATEGORIES = words(
            Map.of(
                    Category.RESIDENTIAL,
                    "居民 居民生活 居民生活用电 城镇居民 城镇居民生活用电 乡村居民 乡村居民生活用电 居民用电",
                    Category.MOTIVE_POWER,
                    "动力 动力用电",
                    Category.NON_INDUSTRIAL,
                    "非普 非工业 非工业用电 普通工业 普通工业用电 非普工业 非居民照明 非居民",
                    Category.COMMERCIAL,
                    "商业 商业用电 一般工商业 一般工商业用电 工商业",
                    Category.AGRICULTURAL,
                    "农业 农业用电 农业生产 农业生产用电 农业排灌",
                    Category.LARGE_INDUSTRIAL,
                    "大工业 大工业用电"),
            Category.values());
    private static final Map<String, Voltage> VOLTAGES = words(
            Map.of(
                    Voltage.V220, "220V 0.22KV 220 220伏",
                    Voltage.V380, "380V 0.38KV 0.4KV 400V 380 380伏",
                    Voltage.KV10, "10KV 10千伏 10000V",
                    Voltage.KV35, "35KV 35千伏",
                    Voltage.KV110, "110KV 110千伏"),
            Voltage.values());
    private static final Map<String, IdKind> ID_KINDS = words(
            Map.of(
                    IdKind.IDENTITY_CARD, "身份证 居民身份证 二代身份证",
                    IdKind.BUSINESS_LICENCE, "营业执照 统一社会信用代码 工商营业执照 统一社会信用代码证",
                    IdKind.OTHER, "其他 其他证件 其它 护照 军官证 户口本 组织机构代码证 港澳居民来往内地通行证 居住证"),
            IdKind.values());
    private static final Map<String, MeteringMethod> METHODS = words(
            Map.of(
                    MeteringMethod.HIGH_HIGH, "高供高计",
                    MeteringMethod.HIGH_LOW, "高供低计",
                    MeteringMethod.LOW_LOW, "低供低计"),
            MeteringMethod.values());

    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]");

    private Words() {}

    static Optional<Category> category(String text) {
        return Optional.ofNullable(CATEGORIES.get(plain(text)));
    }

    static Optional<Voltage> voltage(String text) {
        return Optional.ofNullable(VOLTAGES.get(plain(text).replace("交流", "")));
    }

    static Optional<IdKind> idKind(String text) {
        return Optional.ofNullable(ID_KINDS.get(plain(text)));
    }

    static Optional<MeteringMethod> meteringMethod(String text) {
        return Optional.ofNullable(METHODS.get(plain(text)));
    }

    private static <E extends Enum<E>> Map<String, E> words(Map<E, String> known, E[] all) {
        var words = new LinkedHashMap<String, E>();
        known.forEach((value, texts) -> Arrays.stream(texts.split(" ")).forEach(text -> words.put(text, value)));
        Arrays.stream(all).forEach(value -> words.put(value.name(), value));
        return words;
    }

    private static String plain(String text) {
        return BLANKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
