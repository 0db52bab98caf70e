// For tests of what is fetched over https, which need a server on this computer. It is trusted nowhere else, and
// valid until 2120: a certificate made in the test would need openssl, which not every computer has.
export const localhostCertificate = `-----BEGIN CERTIFICATE-----
MIIBdDCCARqgAwIBAgIUYlrTjGx4VXRyLmc8WnFdnnY6mfYwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAx
MDAwMDAwWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARq8PcdXLAZm/d4aU/iKLET6UlrMVt+lrH0f8qRBBQV2Kc+sgs0/39V
NWUSGb3M5kDInXi1t8N/MKVwqnTygk1Co0gwRjAUBgNVHREEDTALgglsb2NhbGhv
c3QwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQUguC03phn7rOUyxv1yE28LyYE
VAMwCgYIKoZIzj0EAwIDSAAwRQIhAJujXKhfbEfwo57O2JuvACTvobsIHQj/Xaz3
jVDQKSkoAiACczLtlINrPlv9IdqpgkRz8/t8rUwPieVA3FjaxC1yZA==
-----END CERTIFICATE-----
`

export const localhostKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg3rRxywyudxTANXPk
HELtiswJiqWjkJWpAd4BoQKMfSmhRANCAARq8PcdXLAZm/d4aU/iKLET6UlrMVt+
lrH0f8qRBBQV2Kc+sgs0/39VNWUSGb3M5kDInXi1t8N/MKVwqnTygk1C
-----END PRIVATE KEY-----
`
