package org.stationportal.customers;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.Pinyin;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;

/** A customer file; lists read it by SQL, see {@link CustomerReader}. */
@Entity
class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long stationId;
    private String customerNo;
    private String name;
    private String pinyin;
    private @Nullable String pinyinFull;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Category category;

    private @Nullable String industry;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Voltage voltage;

    private @Nullable BigDecimal contractKw;
    private @Nullable String contact;
    private @Nullable String phone;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable IdKind idKind;

    private @Nullable String idNo;
    private @Nullable String address;
    private @Nullable Long areaId;
    private @Nullable String readingSection;
    private @Nullable Integer readingDay;
    private @Nullable BigDecimal runningKva;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable MeteringMethod meteringMethod;

    /** The clerk who answers for the file (clause 1.1); an integration's files have none. */
    private @Nullable Long madeBy;

    private @Nullable Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    Customer(SignedIn maker, NewCustomer command, Instant now) {
        stationId = maker.station().value();
        madeBy = maker.employee().map(EmployeeId::value).orElse(null);
        madeAt = now;
        customerNo = command.customerNo();
        fill(command);
        idNo = known(command.idNo());
    }

    /** The number stays; what was changed on an older version is refused, so that nobody overwrites unseen. */
    void change(ChangeCustomer command) {
        if (version != command.version()) {
            throw RuleViolation.of("customers.error.changedMeanwhile");
        }
        NewCustomer file = command.file();
        fill(file);
        if (!command.keepIdNo()) {
            idNo = known(file.idNo());
        } else if (idNo != null && (idKind == null || !idKind.accepts(idNo))) {
            throw RuleViolation.at("idNo", "customers.error.idNoForKind");
        }
    }

    void takeOver(TakeOver by) {
        name = by.name();
        pinyin = Pinyin.initials(name);
        pinyinFull = Pinyin.full(name);
        idKind = by.idKind();
        idNo = by.idNo();
        contact = known(by.contact());
        phone = known(by.phone());
    }

    private void fill(NewCustomer file) {
        name = file.name();
        pinyin = Pinyin.initials(name);
        pinyinFull = Pinyin.full(name);
        category = file.category();
        industry = known(file.industry());
        voltage = file.voltage();
        contractKw = file.contractKw();
        contact = known(file.contact());
        phone = known(file.phone());
        idKind = file.idKind();
        address = known(file.address());
        areaId = file.area() == null ? null : file.area().value();
        readingSection = known(file.readingSection());
        readingDay = file.readingDay();
        runningKva = file.runningKva();
        meteringMethod = file.meteringMethod();
    }

    /** What can be changed, by the names of the command's components; what is not there is empty. */
    Map<String, String> facts() {
        return Map.ofEntries(
                Map.entry("name", name),
                Map.entry("category", category.name()),
                Map.entry("industry", text(industry)),
                Map.entry("voltage", voltage.name()),
                Map.entry("contractKw", number(contractKw)),
                Map.entry("contact", text(contact)),
                Map.entry("phone", text(phone)),
                Map.entry("idKind", text(idKind)),
                Map.entry("idNo", text(idNo)),
                Map.entry("address", text(address)),
                Map.entry("readingSection", text(readingSection)),
                Map.entry("readingDay", text(readingDay)),
                Map.entry("runningKva", number(runningKva)),
                Map.entry("meteringMethod", text(meteringMethod)));
    }

    boolean belongsTo(StationId station) {
        return stationId == station.value();
    }

    Optional<AreaId> area() {
        return Optional.ofNullable(areaId).map(AreaId::new);
    }

    CustomerId id() {
        return new CustomerId(Objects.requireNonNull(id));
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
