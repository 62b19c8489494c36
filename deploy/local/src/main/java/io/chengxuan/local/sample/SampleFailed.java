package io.chengxuan.local.sample;

/** The platform did not take a part of the sample; the message names the request and the answer. */
public final class SampleFailed extends RuntimeException {

    SampleFailed(String message) {
        super(message);
    }
}
