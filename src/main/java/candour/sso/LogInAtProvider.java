package candour.sso;

import candour.access.LogInWay;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends people to their provider and back, by authorisation code with PKCE. There is a page of ours before it, which says
 * whom to ring when a child is in danger, and after a log-out does not log anybody in again by itself.
 */
class LogInAtProvider implements LogInWay {

    private static final String BEGIN = "/oauth2/authorization/" + Provider.ID;

    /** For the log-in page: this browser is logged out here, and not yet at the provider. */
    private static final String LOGGED_OUT = "candour-logged-out";

    private final Provider provider;
    private final LogInRequests requests;
    private final WhoComes whoComes;
    private final FailedLogIns failures;
    private final SessionRules sessions;
    private final ScreenLeft screens;

    LogInAtProvider(
            Provider provider,
            LogInRequests requests,
            WhoComes whoComes,
            FailedLogIns failures,
            SessionRules sessions,
            ScreenLeft screens) {
        this.provider = provider;
        this.requests = requests;
        this.whoComes = whoComes;
        this.failures = failures;
        this.sessions = sessions;
        this.screens = screens;
    }

    @Override
    public void into(HttpSecurity http, AuthenticationSuccessHandler back) throws Exception {
        http.oauth2Login(logIn -> logIn.loginPage("/login")
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(new NoTokensKept())
                        .authorizationEndpoint(begin -> begin.authorizationRequestResolver(requests))
                        .tokenEndpoint(code -> code.accessTokenResponseClient(WhoComes.tokens()))
                        .userInfoEndpoint(person -> person.oidcUserService(whoComes))
                        .successHandler((request, response, person) -> {
                            sessions.began(request.getSession(), person.getName());
                            screens.loggedIn(request, response, person.getName());
                            back.onAuthenticationSuccess(request, response, person);
                        })
                        .failureHandler(failures)
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O beginning) {
                                beginning.setAuthenticationFailureHandler(failures);
                                return beginning;
                            }
                        }))
                .logout(logOut -> logOut.addLogoutHandler((request, response, person) -> {
                    onwardToTheLogOutThere(request, response);
                    // where nobody can log out there, the provider goes on knowing them
                    if (person != null && provider.logOutAddress().isPresent()) {
                        screens.loggedOut(request, response, person.getName());
                    }
                }))
                .csrf(csrf -> csrf.ignoringRequestMatchers(BackChannelLogOut.ADDRESS))
                .addFilterBefore(sessions, SecurityContextHolderFilter.class);
    }

    @Override
    public List<String> openAddresses() {
        return List.of(NotInPage.ADDRESS, BackChannelLogOut.ADDRESS);
    }

    /** Whoever has just logged out here goes on to the provider, to log out there too. */
    @Override
    public String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        boolean justLoggedOut = Arrays.stream(cookies).anyMatch(cookie -> LOGGED_OUT.equals(cookie.getName()));
        Optional<String> onward = justLoggedOut ? provider.logOutAddress().map(address -> withReturn(address, request)) : Optional.empty();
        if (justLoggedOut) {
            response.addCookie(loggedOut(request, 0));
        }
        onward.ifPresent(address -> response.setHeader("Refresh", "0; url=" + address));
        model.addAttribute("onward", onward.orElse(null));
        model.addAttribute("begin", BEGIN);
        return "log-in-at-provider";
    }

    /** Without the person's token: it would stand in the address, and says who they are. */
    private String withReturn(String address, HttpServletRequest request) {
        String here = UriComponentsBuilder.fromUriString(request.getRequestURL().toString()).replaceQuery("out").toUriString();
        return UriComponentsBuilder.fromUriString(address)
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{here}")
                .encode()
                .buildAndExpand(provider.clientId(), here)
                .toUriString();
    }

    /** The log-in page, when it is next seen, leads to the log-out at the provider. */
    static void onwardToTheLogOutThere(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(loggedOut(request, 300));
    }

    private static Cookie loggedOut(HttpServletRequest request, int seconds) {
        var cookie = new Cookie(LOGGED_OUT, seconds > 0 ? "yes" : "");
        cookie.setPath(request.getContextPath() + "/login");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    @Override
    public boolean keepsPeople() {
        return false;
    }

    /** The product calls nothing on anybody's behalf. */
    private static final class NoTokensKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String id, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client, Authentication person, HttpServletRequest request, HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String id, Authentication person, HttpServletRequest request, HttpServletResponse response) {}
    }
}
