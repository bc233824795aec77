package org.stationportal.customers;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.Pinyin;
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

    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    Customer(StationId station, NewCustomer command) {
        stationId = station.value();
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
    }

    CustomerId id() {
        return new CustomerId(Objects.requireNonNull(id));
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
