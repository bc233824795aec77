package org.stationportal.security;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.base.PortalTime;
import org.stationportal.deadlines.Clauses;
import org.stationportal.organization.Employees;
import org.stationportal.organization.NewEmployee;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/**
 * Gives an empty production database its station, its two teams, the clauses with their amounts unset, and one
 * administrator whose password is printed once and must be changed at the first sign-in.
 */
@Component
@Profile("production")
class FirstAdministrator implements SmartLifecycle {

    private static final String EMPLOYEE_NO = "0001";
    private static final String NAME = "系统管理员";
    private static final String CODE = "S01";
    // without the letters and digits that are confused when copied by hand
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyzACDEFHJKLMNPQRTUVWXY34679";
    private static final int LENGTH = 14;

    private final JdbcClient jdbc;
    private final Employees employees;
    private final Clauses clauses;
    private final Clock clock;
    private final String stationName;
    private final TransactionTemplate transaction;
    private boolean running;

    FirstAdministrator(
            JdbcClient jdbc,
            Employees employees,
            Clauses clauses,
            Clock clock,
            @Value("${PORTAL_STATION_NAME:供电所}") String stationName,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.employees = employees;
        this.clauses = clauses;
        this.clock = clock;
        this.stationName = stationName;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        running = true;
        if (jdbc.sql("select count(*) from employee").query(Long.class).single() > 0) {
            return;
        }
        String password = password();
        // nobody is there yet who could be signed in
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                NAME, null, AuthorityUtils.createAuthorityList("ROLE_ADMINISTRATOR")));
        SecurityContextHolder.setContext(context);
        try {
            transaction.executeWithoutResult(status -> create(password));
            print(password);
        } catch (DuplicateKeyException otherNode) {
            // a node that started at the same time was faster and has printed the password
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void create(String password) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
        var station = new StationId(insert(jdbc.sql("insert into station (code, name) values (:code, :name)")
                .param("code", CODE)
                .param("name", stationName)));
        TeamId business = team(station, "用电营业班", Post.BUSINESS_TEAM_LEADER);
        team(station, "抄收班", Post.READING_TEAM_LEADER);
        employees.add(new NewEmployee(
                station,
                EMPLOYEE_NO,
                NAME,
                password,
                false,
                List.of(new NewEmployee.HeldPost(Post.ADMINISTRATOR, business, today))));
        // from the beginning of the year, so that work taken in on paper can be entered
        clauses.giveFirstVersions(station, today.withDayOfYear(1), false, NAME);
    }

    private TeamId team(StationId station, String name, Post leader) {
        return new TeamId(
                insert(jdbc.sql("insert into team (station_id, name, leader_post) values (:station, :name, :leader)")
                        .param("station", station.value())
                        .param("name", name)
                        .param("leader", leader.name())));
    }

    private long insert(JdbcClient.StatementSpec statement) {
        statement.update();
        return jdbc.sql("select last_insert_id()").query(Long.class).single();
    }

    private static String password() {
        return new SecureRandom()
                .ints(LENGTH, 0, SIGNS.length())
                .mapToObj(i -> String.valueOf(SIGNS.charAt(i)))
                .collect(java.util.stream.Collectors.joining());
    }

    /** On standard output only, never into a log. */
    private static void print(String password) {
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
                .printf("""
                        ────────────────────────────────────────────────────────────────────────
                          首个管理员 / First administrator: %s
                          一次性密码 / One-time password:   %s
                          首次登录须修改密码；此密码不再显示 / Change it at the first sign-in; it is not shown again
                        ────────────────────────────────────────────────────────────────────────
                        """, EMPLOYEE_NO, password);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server accepts. */
    @Override
    public int getPhase() {
        return 0;
    }
}
