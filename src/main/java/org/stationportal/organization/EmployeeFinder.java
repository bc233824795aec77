package org.stationportal.organization;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stationportal.base.Finder;
import org.stationportal.base.Found;
import org.stationportal.base.Pinyin;

/** People in the search field, for those who keep their posts: nobody else has a page of a colleague to open. */
@Component
class EmployeeFinder implements Finder {

    private final Employees employees;
    private final CurrentUser currentUser;

    EmployeeFinder(Employees employees, CurrentUser currentUser) {
        this.employees = employees;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Found> find(String text, int limit) {
        SignedIn reader = currentUser.get();
        if (!reader.holds(Post.ADMINISTRATOR)) {
            return List.of();
        }
        String words = text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        return employees.of(reader.station()).stream()
                .filter(person -> isCalled(person, words))
                .limit(limit)
                .map(person -> new Found(
                        "organization.found.employee",
                        person.name() + " " + person.employeeNo(),
                        person.teamName(),
                        "admin/people"))
                .toList();
    }

    /** A station has some dozens of people, so they are looked through. */
    private static boolean isCalled(EmployeeSummary person, String words) {
        return person.name().toLowerCase(Locale.ROOT).contains(words)
                || person.employeeNo().toLowerCase(Locale.ROOT).startsWith(words)
                || Pinyin.initials(person.name()).toLowerCase(Locale.ROOT).startsWith(words)
                || Pinyin.full(person.name()).startsWith(words);
    }
}
