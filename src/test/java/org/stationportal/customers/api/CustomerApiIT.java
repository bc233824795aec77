package org.stationportal.customers.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.server.ResponseStatusException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.customers.Category;
import org.stationportal.customers.Customers;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.Document;
import org.stationportal.customers.Voltage;
import org.stationportal.customers.standard.CustomerFiles;
import org.stationportal.customers.standard.Demand;
import org.stationportal.customers.standard.FileItem;
import org.stationportal.customers.standard.PromiseDocuments;
import org.stationportal.organization.Accounts;
import org.stationportal.organization.Post;
import tools.jackson.databind.json.JsonMapper;

/** A customer file for other systems: whole, and without the identity number. */
@IntegrationTest
@UseCase("UC-014")
class CustomerApiIT {

    @Autowired
    private CustomerApi api;

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerFiles files;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers made;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private TestStation.People people;
    private String no = "";

    @BeforeEach
    void file() {
        people = stations.create();
        var area = made.area(people);
        var li = made.customer(people, area, "李建国", Category.RESIDENTIAL, Voltage.V220);
        made.meter(area, li, DeviceClass.RESIDENTIAL);
        var clerk = people.get(Post.COUNTER_CLERK);
        no = stations.as(clerk, () -> customers.get(li)).customerNo();
        jdbc.sql("update customer set phone = '12345' where id = :id")
                .param("id", li.value())
                .update();
        stations.run(clerk, () -> files.handIn(li, Set.of(Document.IDENTITY_DOCUMENT)));
        stations.run(clerk, () -> files.promise(new PromiseDocuments(li, Set.of(Document.PROOF_OF_TITLE), "李建国")));
    }

    /** Whoever works in the station sees its files, as on the pages; nobody is given the whole number here. */
    @ParameterizedTest
    @EnumSource(Post.class)
    void everyPostOfTheStationReadsTheFile(Post post) {
        CustomerAnswer file = stations.as(people.get(post), () -> api.get(no));
        assertThat(file.name()).isEqualTo("李建国");
        assertThat(file.maskedIdNo()).isEqualTo("330*************35");
        assertThat(json.writeValueAsString(file)).doesNotContain("330106198001011235");
        assertThat(file.meters())
                .singleElement()
                .satisfies(meter -> assertThat(meter.meterNo()).startsWith("M"));
        assertThat(file.missing()).contains(FileItem.INDUSTRY, FileItem.READING_SECTION);
        assertThat(file.wrong()).containsExactly(FileItem.PHONE);
        assertThat(file.documents())
                .filteredOn(paper -> paper.demand() != Demand.NONE)
                .extracting(
                        CustomerAnswer.Paper::document,
                        paper -> paper.handedInAt() != null,
                        paper -> paper.promisedUntil() != null)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Document.IDENTITY_DOCUMENT, true, false),
                        org.assertj.core.groups.Tuple.tuple(Document.PROOF_OF_TITLE, false, true));
    }

    @Test
    void aProgramOfTheStationReadsIt() {
        String name = "program-" + no;
        jdbc.sql("insert into integration_account (name, password_hash, station_id) values (:name, '{noop}test', :s)")
                .param("name", name)
                .param("s", people.station().value())
                .update();
        var account = accounts.loadUserByUsername(name);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        try {
            assertThat(api.get(no).documents()).isNotEmpty();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void theFilesOfAnotherStationAreUnknown() {
        var stranger = stations.create().get(Post.ADMINISTRATOR);
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> stations.as(stranger, () -> api.get(no)))
                .matches(refusal -> refusal.getStatusCode() == HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyReadsWithoutSigningIn() {
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> api.get(no)).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }
}
