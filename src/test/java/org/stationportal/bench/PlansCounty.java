package org.stationportal.bench;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A county written by plain SQL: 3,000 areas on 100 lines read on 28 days of the month, so many customers with a meter each,
 * of which every tenth is over age, every 200th reported as abnormal, and every 300th customer has a transformer of his own.
 */
final class PlansCounty {

    private static final int AREAS = 3_000;
    private static final int MANAGERS = 150;

    private final JdbcClient jdbc;
    private final int meters;

    PlansCounty(JdbcClient jdbc, int meters) {
        this.jdbc = jdbc;
        this.meters = meters;
    }

    void write() {
        all(
                "insert into station (id, code, name) values (1, 'B', '县供电所')",
                "insert into team (id, station_id, name, leader_post) values (1, 1, '抄收班', 'READING_TEAM_LEADER'),"
                        + " (2, 1, '用电营业班', 'BUSINESS_TEAM_LEADER')",
                "insert into employee (id, station_id, employee_no, name, password_hash, must_change_password, active)"
                        + " select seq, 1, concat('E', seq), concat('员工', seq), '{noop}', false, true from seq_1_to_200",
                "insert into held_post (employee_id, post, team_id, valid_from) select seq, case when seq <= "
                        + MANAGERS
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
                "insert into demolition_area (area_id, since) select seq * 50, '2026-01-01' from seq_1_to_60",
                "insert into customer (id, station_id, customer_no, name, pinyin, pinyin_full, category, voltage, area_id,"
                        + " address, reading_day) select seq, 1, 3300000000 + seq, concat('客户', seq), 'KH', 'kehu',"
                        + " if(seq % 300 = 0, 'LARGE_INDUSTRIAL', 'RESIDENTIAL'), if(seq % 300 = 0, 'KV10', 'V220'), 1 + seq % "
                        + AREAS + ", concat('东街', seq % 5000, '号'), 1 + (seq % " + AREAS + ") % 28 from seq_1_to_"
                        + meters,
                "insert into meter (meter_no, customer_id, area_id, device_class, multiplier, verified_on) select"
                        + " concat('M', 10000000 + id), id, area_id, 'RESIDENTIAL', 1, if(floor(rand(1) * 10) = 0,"
                        + " '2018-06-01', '2022-06-01') from customer",
                "insert into loss_energy (station_id, area_id, month, supplied, sold, version) select 1, id, m.month, 10000,"
                        + " case when id % 20 = 0 then 9000 when id % 33 = 0 then 10200 else 9700 end, 1 from transformer_area,"
                        + " (select '2026-08-01' month union select '2026-09-01' union select '2026-10-01') m",
                "insert into loss_publication values (1, '2026-09-01', 154, '员工154', '2026-10-02'),"
                        + " (1, '2026-10-01', 154, '员工154', '2026-11-01')");
        abnormalities();
        analyze("customer, meter, meter_abnormality, transformer_area, area_manager");
    }

    /** By values: out of a query MariaDB loses them where a trigger stands before updates. */
    private void abnormalities() {
        String values = jdbc.sql("select id from meter where id % 200 = 7").query(Long.class).list().stream()
                .map(id -> "('bench-" + id + "', " + id + ", 'BLANK_SCREEN', '2026-09-20', '', '员工1', '2026-09-20')")
                .collect(Collectors.joining(", "));
        all(
                "insert into meter_abnormality (submission, meter_id, kind, found_at, remark, reported_by_name, recorded_at)"
                        + " values " + values);
    }

    /** The lists are handed in, a third of what was collected came with a doubt, every second inspection was done. */
    void octoberIsOver() {
        all(
                "update plan set state = 'DONE', released_at = '2026-10-20' where kind = 'METER_LIST'",
                "update plan_item i join plan p on p.id = i.plan_id set i.state = 'DONE', i.done_on = '2026-10-20', i.done_at ="
                        + " '2026-10-20', i.result = 'FINE' where p.kind = 'TARIFF_COLLECTION' or p.kind ="
                        + " 'DEDICATED_INSPECTION' and i.id % 2 = 0",
                "insert into tariff_doubt (item_id, customer_id, words) select i.id, c.id, '居民电价用于经营' from plan p"
                        + " join plan_item i on i.plan_id = p.id join customer c on c.area_id = i.area_id"
                        + " where p.kind = 'TARIFF_COLLECTION' and c.id % 90 = 11");
        analyze("plan, plan_item, tariff_doubt");
    }

    long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    long lastItem() {
        return jdbc.sql("select coalesce(max(id), 0) from plan_item")
                .query(Long.class)
                .single();
    }

    private void analyze(String tables) {
        jdbc.sql("analyze table " + tables).query().listOfRows();
    }

    private void all(String... statements) {
        Stream.of(statements).forEach(statement -> jdbc.sql(statement).update());
    }
}
