package org.stationportal;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.base.Pinyin;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.MeterId;
import org.stationportal.customers.Voltage;
import org.stationportal.organization.Post;

/** Gives a test's station a line, a transformer area with its manager, customers and meters. */
@Component
@Profile("test")
public class TestCustomers {

    private static final AtomicLong NUMBER = new AtomicLong(3301000000L);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TestCustomers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An area of the reading team, managed by the station's area manager. */
    public AreaId area(TestStation.People people) {
        long number = NUMBER.incrementAndGet();
        long feeder = insert("insert into feeder (station_id, no, name) values (%d, 'F%d', '城关线')"
                .formatted(people.station().value(), number));
        long area = insert(
                "insert into transformer_area (station_id, team_id, feeder_id, area_no, name) values (%d, %d, %d, 'A%d', '东街台区')"
                        .formatted(people.station().value(), people.reading().value(), feeder, number));
        insert("insert into area_manager (area_id, employee_id, valid_from) values (%d, %d, '2020-01-01')"
                .formatted(area, people.get(Post.AREA_MANAGER).value()));
        return new AreaId(area);
    }

    public CustomerId customer(
            TestStation.People people, AreaId area, String name, Category category, Voltage voltage) {
        String no = String.valueOf(NUMBER.incrementAndGet());
        return new CustomerId(transaction.execute(status -> {
            jdbc.sql("""
                    insert into customer (station_id, customer_no, name, pinyin, pinyin_full, category, voltage, contract_kw, contact, phone,
                                          id_kind, id_no, address, area_id)
                    values (?, ?, ?, ?, ?, ?, ?, 8, ?, '13812345678', 'IDENTITY_CARD', '330106198001011235', '东街 8 号', ?)""")
                    .params(
                            people.station().value(),
                            no,
                            name,
                            Pinyin.initials(name),
                            Pinyin.full(name),
                            category.name(),
                            voltage.name(),
                            name,
                            area.value())
                    .update();
            return lastId();
        }));
    }

    /** A meter; without a customer the one of the area. */
    public MeterId meter(AreaId area, CustomerId customer, DeviceClass deviceClass) {
        return new MeterId(insert(
                "insert into meter (meter_no, customer_id, area_id, device_class, multiplier) values ('M%d', %s, %d, '%s', 1)"
                        .formatted(
                                NUMBER.incrementAndGet(),
                                deviceClass == DeviceClass.AREA ? "null" : customer.value(),
                                area.value(),
                                deviceClass)));
    }

    private long insert(String sql) {
        return transaction.execute(status -> {
            jdbc.sql(sql).update();
            return lastId();
        });
    }

    private long lastId() {
        return jdbc.sql("select last_insert_id()").query(Long.class).single();
    }
}
