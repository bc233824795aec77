package org.stationportal.bench;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.stationportal.TestClock;
import org.stationportal.base.DailyWork;
import org.stationportal.database.EmbeddedMariaDb;
import org.stationportal.reminders.SweepingEngine;

/**
 * The first of a month at a county: 3,000 areas with their managers, so many customers with a meter each, every tenth over
 * age, every thousandth with a transformer of his own. Beside it the items alone, by one statement of raw SQL.
 */
final class PlansBench {

    private static final int AREAS = 3_000;
    private static final int MANAGERS = 150;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    private PlansBench() {}

    static void run(EmbeddedMariaDb server, int size) {
        String schema = "bench_plans_" + size;
        server.dropSchema(schema);
        server.createSchema(schema);
        var database = new DriverManagerDataSource(server.jdbcUrl(schema), server.user(), server.password());
        migrate(database);
        var jdbc = new JdbcTemplate(database);
        write(jdbc, size);
        String name = "plans." + size + ".";
        double floor = Bench.seconds(() -> floor(jdbc));
        try (ConfigurableApplicationContext engine = SweepingEngine.start(server, schema)) {
            engine.getBean(TestClock.class).set(FIRST + "T00:10");
            var plans = engine.getBean("generating", DailyWork.class);
            double time = Bench.seconds(() -> plans.run(FIRST));
            Bench.figure(name + "plans", count(jdbc, "plan"), "plans");
            Bench.figure(name + "items", count(jdbc, "plan_item"), "items");
            Bench.figure(name + "owed", count(jdbc, "plan_duty"), "obligations");
            Bench.figure(name + "time", time, "s");
            Bench.figure(name + "floor", floor, "s");
            Bench.figure(name + "ratio", time / floor, "times the floor");
            Bench.figure(name + "again", Bench.seconds(() -> plans.run(FIRST)), "s");
        }
        server.dropSchema(schema);
    }

    private static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** The same items of the lists of meters, without plans and without anything that is owed. */
    private static void floor(JdbcTemplate jdbc) {
        jdbc.execute("create table floor_item (id bigint not null auto_increment primary key, area_id bigint not null,"
                + " meter_id bigint not null, no varchar(30) not null, name varchar(120) not null,"
                + " unique (area_id, meter_id))");
        jdbc.update("insert into floor_item (area_id, meter_id, no, name) select m.area_id, m.id, m.meter_no, c.name"
                + " from meter m join customer c on c.id = m.customer_id"
                + " where m.verified_on <= date_sub(last_day('" + FIRST + "'), interval 8 year)");
    }

    private static double count(JdbcTemplate jdbc, String table) {
        return jdbc.queryForObject("select count(*) from " + table, Double.class);
    }

    private static void write(JdbcTemplate jdbc, int size) {
        for (String statement : new String[] {
            "insert into station (id, code, name) values (1, 'B', '县供电所')",
            "insert into team (id, station_id, name, leader_post) values (1, 1, '抄收班', 'READING_TEAM_LEADER'),"
                    + " (2, 1, '用电营业班', 'BUSINESS_TEAM_LEADER')",
            "insert into employee (id, station_id, employee_no, name, password_hash, must_change_password, active)"
                    + " select seq, 1, concat('E', seq), concat('员工', seq), '{noop}', false, true from seq_1_to_200",
            "insert into held_post (employee_id, post, team_id, valid_from) select seq, case when seq <= " + MANAGERS
                    + " then 'AREA_MANAGER' when seq = 151 then 'READING_TEAM_LEADER' when seq = 152 then"
                    + " 'BUSINESS_TEAM_LEADER' when seq = 153 then 'OPERATIONS_SPECIALIST' when seq = 154 then"
                    + " 'LINE_LOSS_SPECIALIST' else 'FITTER' end, if(seq <= 151, 1, 2), '2020-01-01' from seq_1_to_200",
            "insert into clause_version (station_id, clause_code, effective_from, changed_by, changed_at)"
                    + " select 1, code, '2025-01-01', 'bench', '2025-01-01' from clause",
            "insert into clause_figure select v.id, d.name, d.figure from clause_version v"
                    + " join clause_default_figure d on d.clause_code = v.clause_code",
            "insert into feeder (id, station_id, no, name) select seq, 1, concat('F', seq), concat('线路', seq)"
                    + " from seq_1_to_100",
            "insert into transformer_area (id, station_id, team_id, feeder_id, area_no, name) select seq, 1, 1,"
                    + " 1 + seq % 100, concat('TQ', seq), concat('台区', seq) from seq_1_to_" + AREAS,
            "insert into area_manager (area_id, employee_id, valid_from) select seq, 1 + seq % " + MANAGERS
                    + ", '2020-01-01' from seq_1_to_" + AREAS,
            "insert into customer (id, station_id, customer_no, name, pinyin, pinyin_full, category, voltage, area_id,"
                    + " reading_day) select seq, 1, 3300000000 + seq, concat('客户', seq), 'KH', 'kehu',"
                    + " if(seq % 1000 = 0, 'LARGE_INDUSTRIAL', 'RESIDENTIAL'), if(seq % 1000 = 0, 'KV10', 'V220'),"
                    + " 1 + seq % " + AREAS + ", 1 + seq % 8 from seq_1_to_" + size,
            "insert into meter (meter_no, customer_id, area_id, device_class, multiplier, verified_on) select"
                    + " concat('M', 10000000 + id), id, area_id, 'RESIDENTIAL', 1,"
                    + " if(id % 10 = 0, '2018-06-01', '2022-06-01') from customer",
            "analyze table customer, meter, transformer_area, area_manager"
        }) {
            jdbc.execute(statement);
        }
    }
}
