package org.stationportal.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsChecker;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.stationportal.organization.Accounts;
import org.stationportal.organization.PortalAccount;

/** Two doors: the interface for programs without a session, and the screens with one. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Accounts accounts, PasswordEncoder passwords, ApiRefusals refusals) {
        return http.securityMatcher("/api/**")
                .authenticationManager(manager(accounts, passwords, account -> {}))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // no cookie carries an identity here, so there is nothing to forge
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                // a first password opens nothing but the screen on which it is changed
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((authentication, request) -> new AuthorizationDecision(
                                authentication.get().getPrincipal() instanceof PortalAccount account
                                        && !account.mustChangePassword())))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain screens(HttpSecurity http, Accounts accounts, PasswordEncoder passwords) {
        return http.authenticationManager(manager(accounts, passwords, SecurityConfiguration::refuseIntegration))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/css/**",
                                "/js/**",
                                "/aura/**",
                                "/webjars/**",
                                "/favicon.ico",
                                "/icons/**",
                                "/error",
                                "/health/**")
                        .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/login")
                                // an unknown address gets our own page; which views a person sees their annotations say
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .build();
    }

    /** An integration account has nothing to see on the screens. */
    private static void refuseIntegration(PortalAccount account) {
        if (account.signedIn().employee().isEmpty()) {
            throw new DisabledException("an integration account signs in to the API only");
        }
    }

    private static AuthenticationManager manager(
            Accounts accounts, PasswordEncoder passwords, java.util.function.Consumer<PortalAccount> check) {
        var provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(passwords);
        UserDetailsChecker after = user -> {
            if (user instanceof PortalAccount account) {
                check.accept(account);
            }
        };
        provider.setPostAuthenticationChecks(after);
        // each door has its own manager without a parent, so that a refusal here is not retried elsewhere
        return new ProviderManager(provider);
    }
}
