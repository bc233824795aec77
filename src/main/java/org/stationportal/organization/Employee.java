package org.stationportal.organization;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An employee with posts that begin and end on days (both inclusive). */
@Entity
class Employee {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long stationId;
    private String employeeNo;
    private String name;
    private String passwordHash;
    private boolean mustChangePassword;
    private boolean active = true;

    @ElementCollection
    @CollectionTable(name = "held_post", joinColumns = @JoinColumn(name = "employee_id"))
    private List<Held> posts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Employee() {}

    Employee(NewEmployee command, String passwordHash) {
        this.stationId = command.station().value();
        this.employeeNo = command.employeeNo();
        this.name = command.name();
        this.passwordHash = passwordHash;
        this.mustChangePassword = !command.passwordIsFinal();
        command.posts()
                .forEach(post -> posts.add(new Held(post.post(), post.team().value(), post.from(), null)));
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long stationId() {
        return stationId;
    }

    String employeeNo() {
        return employeeNo;
    }

    String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    boolean active() {
        return active;
    }

    List<Held> postsOn(LocalDate day) {
        return posts.stream().filter(post -> post.coversDay(day)).toList();
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
        mustChangePassword = false;
    }

    /** A post held from a day to a day, both inclusive; open-ended without an end. */
    @Embeddable
    record Held(
            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
            Post post,

            long teamId,
            @Column(name = "valid_from") LocalDate from,
            @Column(name = "valid_to") @Nullable LocalDate to) {

        boolean coversDay(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }
}
