package io.chengxuan.gateway;

import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Published;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A whole gateway on a real broker and store, in front of {@link FakeService}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = GatewayInfrastructure.class)
@Import({ PortableRules.class, Published.class, Client.class })
public @interface GatewayTest {}
