/**
 * A real Kafka in one JVM: what {@code deploy/up} runs as the broker process and what the tests start inside their own JVM.
 *
 * <p>Reading order: {@link io.chengxuan.local.broker.BrokerSettings}, {@link io.chengxuan.local.broker.EmbeddedBroker},
 * {@link io.chengxuan.local.broker.BrokerMain}.
 */
@NullMarked
package io.chengxuan.local.broker;

import org.jspecify.annotations.NullMarked;
