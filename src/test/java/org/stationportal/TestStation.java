package org.stationportal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.deadlines.ClauseChange;
import org.stationportal.deadlines.ClauseChanges;
import org.stationportal.deadlines.Clauses;
import org.stationportal.organization.Accounts;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.PortalAccount;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/** Makes stations with people in all posts for the tests, each its own, so that tests share one database. */
@Component
@Profile("test")
public class TestStation {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clauses clauses;
    private final ClauseChanges changes;
    private final TransactionTemplate transaction;

    TestStation(
            JdbcClient jdbc,
            Accounts accounts,
            Clauses clauses,
            ClauseChanges changes,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clauses = clauses;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A station with two teams and one person in each post, clauses from 2025-01-01 on with the reference amounts. */
    public People create() {
        int number = NUMBER.incrementAndGet();
        long station = insert("insert into station (code, name) values ('T%d', '试验供电所%d')".formatted(number, number));
        long business = team(station, "用电营业班", Post.BUSINESS_TEAM_LEADER);
        long reading = team(station, "抄收班", Post.READING_TEAM_LEADER);
        Map<Post, EmployeeId> people = new EnumMap<>(Post.class);
        for (Post post : Post.values()) {
            boolean reads = post == Post.AREA_MANAGER || post == Post.READING_TEAM_LEADER;
            people.put(
                    post,
                    employee(station, reads ? reading : business, post, "T%d%02d".formatted(number, post.ordinal())));
        }
        var result = new People(new StationId(station), new TeamId(business), new TeamId(reading), people);
        as(result.get(Post.ADMINISTRATOR), () -> {
            clauses.giveFirstVersions(result.station(), LocalDate.of(2025, 1, 1), true, "test");
            return null;
        });
        return result;
    }

    /** A further version of a clause by the administrator, from a day on; what is not named stays. */
    public void changeClause(
            People people,
            String code,
            LocalDate from,
            Map<String, Integer> figures,
            Map<String, Optional<BigDecimal>> amounts) {
        run(
                people.get(Post.ADMINISTRATOR),
                () -> changes.change(new ClauseChange(
                        clauses.versions(people.station(), code).getFirst(), from, figures, amounts, "试验", false)));
    }

    /** One more person of a post in a team. */
    public EmployeeId another(People people, TeamId team, Post post) {
        return employee(
                people.station().value(), team.value(), post, "X" + NUMBER.incrementAndGet() + "x" + post.ordinal());
    }

    /** Runs the action as the person, in a transaction of its own if {@code action} opens none. */
    public <T> T as(EmployeeId person, Supplier<T> action) {
        String no = jdbc.sql("select employee_no from employee where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
        return as(accounts.loadUserByUsername(no), action);
    }

    /** Runs the action as a program of the station, which has an account and is no employee. */
    public <T> T asProgram(People people, Supplier<T> action) {
        String name = "program-" + NUMBER.incrementAndGet();
        jdbc.sql(
                        "insert into integration_account (name, password_hash, station_id) values (:name, '{noop}test', :station)")
                .param("name", name)
                .param("station", people.station().value())
                .update();
        return as(accounts.loadUserByUsername(name), action);
    }

    private static <T> T as(PortalAccount account, Supplier<T> action) {
        // a context of its own: the one at hand may be a copy that nobody keeps
        var previous = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(previous);
        }
    }

    public void run(EmployeeId person, Runnable action) {
        as(person, () -> {
            action.run();
            return null;
        });
    }

    public <T> T inTransaction(EmployeeId person, Supplier<T> action) {
        return as(person, () -> transaction.execute(status -> action.get()));
    }

    private long team(long station, String name, Post leader) {
        return insert("insert into team (station_id, name, leader_post) values (%d, '%s', '%s')"
                .formatted(station, name, leader));
    }

    private EmployeeId employee(long station, long team, Post post, String no) {
        long id = insert("""
                insert into employee (station_id, employee_no, name, password_hash, must_change_password, active)
                values (%d, '%s', '%s', '{noop}test', false, true)""".formatted(station, no, post.name().toLowerCase(java.util.Locale.ROOT) + " " + no));
        jdbc.sql(
                        "insert into held_post (employee_id, post, team_id, valid_from) values (:id, :post, :team, '2020-01-01')")
                .param("id", id)
                .param("post", post.name())
                .param("team", team)
                .update();
        return new EmployeeId(id);
    }

    private long insert(String sql) {
        return transaction.execute(status -> {
            jdbc.sql(sql).update();
            return jdbc.sql("select last_insert_id()").query(Long.class).single();
        });
    }

    /** The people of a test's station. */
    public record People(StationId station, TeamId business, TeamId reading, Map<Post, EmployeeId> byPost) {

        public EmployeeId get(Post post) {
            return java.util.Objects.requireNonNull(byPost.get(post));
        }

        public List<EmployeeId> all() {
            return List.copyOf(byPost.values());
        }
    }
}
