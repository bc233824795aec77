package org.stationportal.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;

/** The accounts that may sign in: employees by number, and integration accounts by name. */
@Service
@Transactional(readOnly = true)
public class Accounts implements UserDetailsService {

    private final EmployeeRepository employees;
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(EmployeeRepository employees, JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.employees = employees;
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public PortalAccount loadUserByUsername(String name) {
        return employees
                .findByEmployeeNo(name)
                .map(this::account)
                .or(() -> integration(name))
                .orElseThrow(() -> new UsernameNotFoundException("unknown account"));
    }

    /** Whether the password is that of the employee: asked again before a grave step such as an approval. */
    public boolean passwordMatches(EmployeeId employee, String password) {
        return employees
                .findById(employee.value())
                .filter(found -> passwords.matches(password, found.passwordHash()))
                .isPresent();
    }

    private PortalAccount account(Employee employee) {
        var posts = employee.postsOn(LocalDate.now(clock.withZone(PortalTime.ZONE)));
        var signedIn = new SignedIn(
                Optional.of(new EmployeeId(employee.id())),
                new StationId(employee.stationId()),
                employee.name(),
                posts.stream().map(Employee.Held::post).collect(Collectors.toUnmodifiableSet()),
                posts.stream().map(post -> new TeamId(post.teamId())).collect(Collectors.toUnmodifiableSet()));
        return new PortalAccount(
                employee.employeeNo(),
                employee.passwordHash(),
                employee.mustChangePassword(),
                employee.active(),
                signedIn);
    }

    private Optional<PortalAccount> integration(String name) {
        return jdbc.sql("select name, password_hash, station_id from integration_account where name = :name")
                .param("name", name)
                .query((rs, i) -> new PortalAccount(
                        rs.getString("name"),
                        rs.getString("password_hash"),
                        false,
                        true,
                        new SignedIn(
                                Optional.empty(),
                                new StationId(rs.getLong("station_id")),
                                rs.getString("name"),
                                Set.of(),
                                Set.of())))
                .optional();
    }
}
