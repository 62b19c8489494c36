package io.chengxuan.e2e.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other tests lean on this: what is no setting must be found out. */
class SettingsTests {

    @ParameterizedTest
    @ValueSource(
        strings = {
            "SERVER_ADDRESS",
            "SPRING_MONGODB_URI",
            "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM",
            "CHENGXUAN_PARTITIONS",
            "CHENGXUAN_ACCESS_KEYS",
            "CHENGXUAN_EVENTS_INSTANCE",
            "CHENGXUAN_EVENTS_REPLICAS",
            "CHENGXUAN_GATEWAY_KEYS_DIRECTORY",
            "CHENGXUAN_GATEWAY_KEYSDIRECTORY",
            "CHENGXUAN_GATEWAY_ROUTES_PLAN",
            "CHENGXUAN_GATEWAY_LIMIT_PER_SECOND",
            "CHENGXUAN_GATEWAY_MACHINES_GRAFANA_SECRET",
        }
    )
    void aSettingIsKnownByItsVariable(String variable) {
        assertThat(Settings.of("gateway").know(variable)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "SPRING_DATA_MONGODB_URL",
            "SERVER_ADRESS",
            "CHENGXUAN_KEYS",
            "CHENGXUAN_EVENTS_INSTANCES",
            "CHENGXUAN_GATEWAY_ROUTE_PLAN",
            "CHENGXUAN_GATEWAY_ROUTES_PLAN_PORT",
            "CHENGXUAN_GATEWAY_LIMIT",
            "CHENGXUAN_GATEWAY_MACHINES_GRAFANA_PASSWORD",
        }
    )
    void whatIsNoSettingIsNot(String variable) {
        assertThat(Settings.of("gateway").know(variable)).isFalse();
    }

    @Test
    void aSettingOfTheGatewayIsNoneOfAService() {
        assertThat(Settings.of("plan-service").know("CHENGXUAN_GATEWAY_ROUTES_PLAN")).isFalse();
    }
}
