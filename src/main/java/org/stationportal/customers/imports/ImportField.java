package org.stationportal.customers.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a column of an export may hold, with the headings under which it is known. */
public enum ImportField {
    CUSTOMER_NO("customerNo", "户号", "用户编号", "客户编号", "用电户号", "用户号", "客户号", "户编号"),
    NAME("name", "户名", "用户名称", "客户名称", "用电户名", "用户名"),
    CATEGORY("category", "用电类别", "用电类型", "用电性质", "用电分类"),
    INDUSTRY("industry", "行业", "行业分类", "行业类别", "行业名称"),
    VOLTAGE("voltage", "供电电压", "电压等级", "电压"),
    CONTRACT_KW("contractKw", "合同容量", "合约容量", "报装容量", "容量"),
    RUNNING_KVA("runningKva", "运行容量"),
    METERING_METHOD("meteringMethod", "计量方式"),
    CONTACT("contact", "联系人", "联系人姓名", "经办人"),
    PHONE("phone", "联系电话", "手机", "手机号", "手机号码", "移动电话", "电话", "联系方式"),
    ID_KIND("idKind", "证件类型", "证件种类", "证件类别"),
    ID_NO("idNo", "证件号码", "证件号", "证件编号", "身份证号", "身份证号码", "统一社会信用代码"),
    ADDRESS("address", "用电地址", "地址", "用户地址", "客户地址"),
    FEEDER("feeder", "线路", "线路名称", "线路编号", "所属线路", "供电线路"),
    AREA_NO("area", "台区编号", "台区", "台区号", "台区编码", "所属台区"),
    READING_SECTION("readingSection", "抄表段", "抄表段编号", "抄表区段", "抄表段号"),
    READING_DAY("readingDay", "抄表例日", "抄表日", "例日"),
    METER_NO("meterNo", "表号", "电能表资产号", "电能表编号", "电表资产号", "资产编号", "电表号", "电能表号", "表计资产号"),
    MULTIPLIER("multiplier", "倍率", "综合倍率"),
    VERIFIED_ON("verifiedOn", "检定日期", "校验日期", "检定时间");

    /** Without these a new customer has no file. */
    public static final Set<ImportField> NEEDED = Set.of(CUSTOMER_NO, NAME, CATEGORY, VOLTAGE);

    /** Where Excel takes digits for a number, and loses some of them. */
    static final Set<ImportField> SIGNS = Set.of(CUSTOMER_NO, PHONE, ID_NO, AREA_NO, FEEDER, READING_SECTION, METER_NO);

    private final String component;
    private final List<String> headings;

    ImportField(String component, String... headings) {
        this.component = component;
        this.headings = List.of(headings);
    }

    /** The component of the counter's command that holds it, by which the history of a file names it. */
    String component() {
        return component;
    }

    /** The field under the heading, as {@link Layout#plain} writes it. */
    static Optional<ImportField> under(String heading) {
        return Arrays.stream(values())
                .filter(field -> field.headings.contains(heading))
                .findFirst();
    }

    /** The field that the component of a command holds. */
    static ImportField of(String component) {
        return Arrays.stream(values())
                .filter(field -> field.component.equals(component))
                .findFirst()
                .orElseThrow();
    }
}
