package candour.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The one door: everything but the log-in page needs a person who is logged in.
 * The webapps keep their own guard against forged requests and their own
 * content policy; everything else, errors too, has Spring's and a strict one.
 */
@Configuration
class WebSecurity {

    private static final String WEBAPP_API = "/camunda/api/";

    private static final String CONTENT_OF_OUR_PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    /** Of whatever is answered here. The last is for whatever has none: a page of the webapps has its own content policy. */
    private static final HeaderWriter HEADERS = new CompositeHeaderWriter(List.of(
            new XContentTypeOptionsHeaderWriter(),
            new DelegatingRequestMatcherHeaderWriter(request -> !isStatic(request), new CacheControlHeadersWriter()),
            // a browser that never asks would go on with those of a release of before
            new DelegatingRequestMatcherHeaderWriter(
                    WebSecurity::isStatic, (request, response) -> response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache")),
            // the webapps say no-cache, with which a browser may write an answer into its profile
            new DelegatingRequestMatcherHeaderWriter(
                    request -> pathOf(request).startsWith(WEBAPP_API),
                    (request, response) -> response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-store")),
            new XFrameOptionsHeaderWriter(XFrameOptionsHeaderWriter.XFrameOptionsMode.DENY),
            new HstsHeaderWriter(),
            new ReferrerPolicyHeaderWriter(),
            new ContentSecurityPolicyHeaderWriter(CONTENT_OF_OUR_PAGES)));

    @Bean
    SecurityFilterChain door(HttpSecurity http, LogInWay way, SameAccount account) throws Exception {
        way.into(http, backToWhatTheyWanted());
        return http.authorizeHttpRequests(calls -> calls.requestMatchers(openToAnybody(way))
                        .permitAll()
                        .requestMatchers("/actuator/**", "/engine-rest/**", "/h2-console/**")
                        .denyAll()
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .logout(logout -> logout.logoutRequestMatcher(WebSecurity::isLogOut)
                        .invalidateHttpSession(true)
                        .deleteCookies("JSESSIONID")
                        .addLogoutHandler(SessionWithItsToken::takeTheTokenAway)
                        .logoutSuccessHandler((request, response, person) -> {
                            if (isOfTheWebapps(request)) {
                                response.setStatus(HttpStatus.NO_CONTENT.value());
                            } else {
                                response.sendRedirect(request.getContextPath() + "/login?out");
                            }
                        }))
                .sessionManagement(session -> session.sessionAuthenticationStrategy(new SessionWithItsToken(account)))
                .requestCache(cache -> cache.requestCache(onlyPages()))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(askToLogIn()))
                // the second asks by POST only to keep a name out of the address, and takes JSON, which a page elsewhere cannot send
                .csrf(csrf -> csrf.ignoringRequestMatchers(WebSecurity::isOfTheWebapps)
                        .ignoringRequestMatchers("/earlier-concerns/like"))
                // of answers that never come so far too: headersOfEveryAnswer
                .headers(HeadersConfigurer::disable)
                .build();
    }

    private static String[] openToAnybody(LogInWay way) {
        return Stream.of(List.of("/login", "/actuator/health"), PublicFiles.ADDRESSES, way.openAddresses())
                .flatMap(Collection::stream)
                .toArray(String[]::new);
    }

    /** Lets the webapps know who is logged in; runs after the door and before their own filters. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> oneSession() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setName("One session");
        filter.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, SessionOfThePerson.class.getName());
        filter.addUrlPatterns("/camunda/*");
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        filter.setOrder(0);
        return filter;
    }

    /** A page of the webapps opens whatever else is asked for in the same moment; runs before their own filters. */
    @Bean
    FilterRegistrationBean<NonceForEachPage> nonceForEachPage() {
        var filter = new FilterRegistrationBean<>(new NonceForEachPage());
        filter.addUrlPatterns("/camunda/*");
        filter.setOrder(0);
        return filter;
    }

    /** The webapps fail on the name of a webapp or of an engine that is none; runs before their own filters. */
    @Bean
    FilterRegistrationBean<Filter> webappsThatAreThere(ProcessEngine engine) {
        String there = "/camunda/app/?((admin|cockpit|tasklist|welcome)(/?|/%s/?|/.*[./].+))?".formatted(Pattern.quote(engine.getName()));
        Filter webapps = (request, response, chain) -> {
            if (!pathOf((HttpServletRequest) request).matches(there)) {
                ((HttpServletResponse) response).sendError(HttpStatus.NOT_FOUND.value());
            } else {
                chain.doFilter(request, response);
            }
        };
        var filter = new FilterRegistrationBean<>(webapps);
        filter.setName("Webapps that are there");
        filter.addUrlPatterns("/camunda/app/*");
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        filter.setOrder(-1);
        return filter;
    }

    /** One place that writes them, around everything else that answers. */
    @Bean
    FilterRegistrationBean<HeaderWriterFilter> headersOfEveryAnswer() {
        var filter = new FilterRegistrationBean<>(new HeaderWriterFilter(List.of(HEADERS)));
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Doubled slashes, parameters in a path and the like are read differently by different parts: none gets in. */
    @Bean
    FilterRegistrationBean<Filter> plainAddresses() {
        Filter plain = (request, response, chain) -> {
            if (!isPlain((HttpServletRequest) request)) {
                ((HttpServletResponse) response).setStatus(HttpStatus.NOT_FOUND.value());
            } else {
                chain.doFilter(request, response);
            }
        };
        var filter = new FilterRegistrationBean<>(plain);
        filter.setName("Plain addresses");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    private static boolean isPlain(HttpServletRequest request) {
        String address = request.getRequestURI();
        boolean webappsInDisguise = request.getServletPath().startsWith("/camunda")
                && !address.startsWith(request.getContextPath() + request.getServletPath());
        return !address.contains("//") && !address.contains(";") && !address.contains("\\") && !webappsInDisguise;
    }

    /** A malformed address leads nowhere, like any other that does not exist. */
    @Bean
    RequestRejectedHandler malformedAddresses() {
        return (request, response, rejected) -> response.setStatus(HttpStatus.NOT_FOUND.value());
    }

    /** The token of our pages was asked for before this; the webapps would ask for theirs only behind it (fault S12). */
    private static boolean isLogOut(HttpServletRequest request) {
        String path = pathOf(request);
        return HttpMethod.POST.matches(request.getMethod())
                && (path.equals("/logout")
                        || path.matches(WEBAPP_API + "admin/auth/user/[^/]+/logout") && WebappsToken.isIn(request));
    }

    private static boolean isOfTheWebapps(HttpServletRequest request) {
        return pathOf(request).startsWith("/camunda/");
    }

    private static boolean isStatic(HttpServletRequest request) {
        String path = pathOf(request);
        return PublicFiles.ADDRESSES.contains(path) || path.matches("/camunda/(lib|assets)/.*");
    }

    private static HttpSessionRequestCache onlyPages() {
        var cache = new HttpSessionRequestCache();
        RequestMatcher pages = WebSecurity::isPage;
        cache.setRequestMatcher(pages);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** Within this server, whatever name a request says that it has. */
    private static SavedRequestAwareAuthenticationSuccessHandler backToWhatTheyWanted() {
        var back = new SavedRequestAwareAuthenticationSuccessHandler();
        back.setRequestCache(onlyPages());
        back.setRedirectStrategy((request, response, address) -> {
            UriComponents wanted = UriComponentsBuilder.fromUriString(address).build();
            String query = wanted.getQuery() == null ? "" : "?" + wanted.getQuery();
            response.sendRedirect(wanted.getPath() + query);
        });
        return back;
    }

    private static AuthenticationEntryPoint askToLogIn() {
        var logInPage = new LoginUrlAuthenticationEntryPoint("/login");
        logInPage.setFavorRelativeUris(true);
        return (request, response, refused) -> {
            if (isPage(request)) {
                logInPage.commence(request, response, refused);
            } else {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            }
        };
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepts = request.getHeader("Accept");
        return HttpMethod.GET.matches(request.getMethod())
                && accepts != null
                && accepts.contains("text/html")
                && !pathOf(request).matches("(?i)/+(camunda/+api|engine-rest|actuator|h2-console)(/.*)?");
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
