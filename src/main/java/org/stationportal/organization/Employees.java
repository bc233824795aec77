package org.stationportal.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;

/** The people of the station: who holds which post on a day, who leads whom. */
@Service
@Transactional(readOnly = true)
public class Employees {

    private static final String SELECT = """
            select e.id, e.employee_no, e.name, e.station_id, e.active, p.post, p.team_id, t.name as team_name
            from employee e
            left join held_post p on p.employee_id = e.id and p.valid_from <= :day
                                 and (p.valid_to is null or p.valid_to >= :day)
            left join team t on t.id = p.team_id
            """;

    private final JdbcClient jdbc;
    private final EmployeeRepository repository;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Employees(JdbcClient jdbc, EmployeeRepository repository, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.passwords = passwords;
        this.clock = clock;
    }

    public EmployeeSummary get(EmployeeId id) {
        return find(Set.of(id)).stream().findFirst().orElseThrow(() -> RuleViolation.of("organization.error.unknown"));
    }

    public List<EmployeeSummary> find(Collection<EmployeeId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return query(
                " where e.id in (:ids)",
                Map.of("ids", ids.stream().map(EmployeeId::value).toList()));
    }

    /** The names by id, for lists that show many people. */
    public Map<EmployeeId, EmployeeSummary> byId(Collection<EmployeeId> ids) {
        return find(ids).stream().collect(Collectors.toMap(EmployeeSummary::id, Function.identity()));
    }

    public Optional<EmployeeSummary> findByNo(String employeeNo) {
        return query(" where e.employee_no = :no", Map.of("no", employeeNo)).stream()
                .findFirst();
    }

    /** All active people of the station. */
    public List<EmployeeSummary> of(StationId station) {
        return query(" where e.active and e.station_id = :station", Map.of("station", station.value()));
    }

    /** Who holds one of the posts today, in the order of their numbers. */
    public List<EmployeeSummary> holding(StationId station, Post... posts) {
        return of(station).stream()
                .filter(e -> Set.of(posts).stream().anyMatch(e.posts()::contains))
                .toList();
    }

    public List<EmployeeSummary> members(TeamId team) {
        return query(
                " where e.active and e.id in (select employee_id from held_post where team_id = :team"
                        + " and valid_from <= :day and (valid_to is null or valid_to >= :day))",
                Map.of("team", team.value()));
    }

    /** Whoever leads the team today. */
    public Optional<EmployeeSummary> leaderOf(TeamId team) {
        return members(team).stream()
                .filter(e -> e.posts().stream().anyMatch(Post::leadsTeam))
                .findFirst();
    }

    public Optional<EmployeeSummary> headOf(StationId station) {
        return holding(station, Post.STATION_HEAD).stream().findFirst();
    }

    public List<TeamSummary> teams(StationId station) {
        return jdbc.sql("select id, station_id, name, leader_post from team where station_id = :station order by id")
                .param("station", station.value())
                .query((rs, row) -> new TeamSummary(
                        new TeamId(rs.getLong("id")),
                        new StationId(rs.getLong("station_id")),
                        rs.getString("name"),
                        Post.valueOf(rs.getString("leader_post"))))
                .list();
    }

    public String stationName(StationId station) {
        return jdbc.sql("select name from station where id = :id")
                .param("id", station.value())
                .query(String.class)
                .single();
    }

    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public EmployeeId add(NewEmployee command) {
        if (findByNo(command.employeeNo()).isPresent()) {
            throw RuleViolation.at("employeeNo", "organization.error.employeeNoTaken", command.employeeNo());
        }
        var employee = new Employee(command, passwords.encode(command.firstPassword()));
        return new EmployeeId(repository.saveAndFlush(employee).id());
    }

    /** Changes one's own password: the old one is asked, the new one has at least 8 characters. */
    @Transactional
    @PreAuthorize("hasRole('EMPLOYEE')")
    public void changePassword(EmployeeId self, String oldPassword, String newPassword) {
        Employee employee = repository.findById(self.value()).orElseThrow();
        if (!passwords.matches(oldPassword, employee.passwordHash())) {
            throw RuleViolation.at("oldPassword", "organization.error.oldPassword");
        }
        if (newPassword.length() < 8 || newPassword.length() > 100 || newPassword.equals(oldPassword)) {
            throw RuleViolation.at("newPassword", "organization.error.newPassword");
        }
        employee.changePassword(passwords.encode(newPassword));
    }

    private List<EmployeeSummary> query(String where, Map<String, Object> parameters) {
        record Row(EmployeeSummary employee) {}
        List<Row> rows = jdbc.sql(SELECT + where + " order by e.employee_no")
                .param("day", LocalDate.now(clock.withZone(PortalTime.ZONE)))
                .params(parameters)
                .query((rs, i) -> {
                    String post = rs.getString("post");
                    long team = rs.getLong("team_id");
                    return new Row(new EmployeeSummary(
                            new EmployeeId(rs.getLong("id")),
                            rs.getString("employee_no"),
                            rs.getString("name"),
                            new StationId(rs.getLong("station_id")),
                            team == 0 ? Optional.empty() : Optional.of(new TeamId(team)),
                            Optional.ofNullable(rs.getString("team_name")).orElse(""),
                            post == null ? Set.of() : Set.of(Post.valueOf(post)),
                            rs.getBoolean("active")));
                })
                .list();
        var merged = new java.util.LinkedHashMap<EmployeeId, EmployeeSummary>();
        rows.forEach(row -> merged.merge(row.employee().id(), row.employee(), Employees::withPostsOf));
        return new ArrayList<>(merged.values());
    }

    private static EmployeeSummary withPostsOf(EmployeeSummary one, EmployeeSummary other) {
        var posts = EnumSet.noneOf(Post.class);
        posts.addAll(one.posts());
        posts.addAll(other.posts());
        Optional<TeamId> team = one.team().or(other::team);
        return new EmployeeSummary(
                one.id(),
                one.employeeNo(),
                one.name(),
                one.station(),
                team,
                one.team().isPresent() ? one.teamName() : other.teamName(),
                posts,
                one.active());
    }
}
