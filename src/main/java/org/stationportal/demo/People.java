package org.stationportal.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/** Writes the demo station, its teams and its people. */
@Component
@Profile("demo")
class People {

    static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    static final String INTEGRATION = "integration";
    static final String INTEGRATION_PASSWORD = "integration-demo";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final PasswordEncoder passwords;

    People(JdbcClient jdbc, JdbcTemplate template, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.template = template;
        this.passwords = passwords;
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from station").query(Long.class).single() == 0;
    }

    Station write() {
        jdbc.sql("insert into station (code, name) values ('CG01', '城关供电所')").update();
        long station = lastId();
        long business = team(station, "用电营业班", Post.BUSINESS_TEAM_LEADER);
        long reading = team(station, "抄收班", Post.READING_TEAM_LEADER);
        String hash = passwords.encode(Person.PASSWORD);
        template.batchUpdate(
                """
                insert into employee (station_id, employee_no, name, password_hash, must_change_password, active)
                values (?, ?, ?, ?, false, true)""",
                Person.ALL.stream()
                        .map(person -> new Object[] {station, person.employeeNo(), person.name(), hash})
                        .toList());
        Map<String, EmployeeId> ids = jdbc
                .sql("select employee_no, id from employee")
                .query((rs, i) -> Map.entry(rs.getString(1), new EmployeeId(rs.getLong(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        template.batchUpdate(
                "insert into held_post (employee_id, post, team_id, valid_from) values (?, ?, ?, ?)",
                Person.ALL.stream()
                        .map(person -> new Object[] {
                            idOf(ids, person), person.post().name(), person.reads() ? reading : business, SINCE
                        })
                        .toList());
        jdbc.sql("insert into integration_account (name, password_hash, station_id) values (:name, :hash, :station)")
                .param("name", INTEGRATION)
                .param("hash", passwords.encode(INTEGRATION_PASSWORD))
                .param("station", station)
                .update();
        return new Station(new StationId(station), new TeamId(business), new TeamId(reading), ids);
    }

    private static long idOf(Map<String, EmployeeId> ids, Person person) {
        return java.util.Objects.requireNonNull(ids.get(person.employeeNo())).value();
    }

    private long team(long station, String name, Post leader) {
        jdbc.sql("insert into team (station_id, name, leader_post) values (:station, :name, :leader)")
                .param("station", station)
                .param("name", name)
                .param("leader", leader.name())
                .update();
        return lastId();
    }

    private long lastId() {
        return jdbc.sql("select last_insert_id()").query(Long.class).single();
    }

    /** The demo station with the ids of its people by number. */
    record Station(StationId id, TeamId business, TeamId reading, Map<String, EmployeeId> people) {

        EmployeeId person(String employeeNo) {
            return java.util.Objects.requireNonNull(people.get(employeeNo), employeeNo);
        }
    }
}
