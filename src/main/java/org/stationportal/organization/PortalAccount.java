package org.stationportal.organization;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetails;

/** An account that can sign in: an employee by number, or the integration account by name. */
public record PortalAccount(
        String username, String passwordHash, boolean mustChangePassword, boolean active, SignedIn signedIn)
        implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        String base = signedIn.employee().isPresent() ? "ROLE_EMPLOYEE" : "ROLE_INTEGRATION";
        return AuthorityUtils.createAuthorityList(Stream.concat(
                        Stream.of(base), signedIn.posts().stream().map(post -> "ROLE_" + post.name()))
                .toList());
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public String toString() {
        return username;
    }
}
