interface ImportMetaEnv {
  /** True in the build that tests and the demo use. */
  readonly YOSHIN_SANDBOX: boolean;
}
