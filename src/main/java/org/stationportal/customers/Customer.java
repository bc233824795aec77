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
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.Pinyin;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

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
        name = command.name();
        pinyin = Pinyin.initials(name);
        pinyinFull = Pinyin.full(name);
        category = command.category();
        industry = known(command.industry());
        voltage = command.voltage();
        contractKw = command.contractKw();
        contact = known(command.contact());
        phone = known(command.phone());
        idKind = command.idKind();
        idNo = known(command.idNo());
        address = known(command.address());
        areaId = command.area() == null ? null : command.area().value();
        readingSection = known(command.readingSection());
        readingDay = command.readingDay();
        runningKva = command.runningKva();
        meteringMethod = command.meteringMethod();
    }

    CustomerId id() {
        return new CustomerId(Objects.requireNonNull(id));
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
